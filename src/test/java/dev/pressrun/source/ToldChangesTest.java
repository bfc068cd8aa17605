package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldChangesTest {
    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void aFolderWithPosts() throws IOException {
        folder = temporary.toRealPath();
        Files.createDirectories(folder.resolve("sub"));
        for (String name : List.of("a.md", "b.md", "sub-c.md", "sub/d.md")) {
            Files.writeString(folder.resolve(name), "Text of " + name);
        }
    }

    @Test
    void aSavedFileIsSeenWithoutAnotherWalk() throws IOException {
        FolderWalk before = walk();
        Files.writeString(folder.resolve("sub/d.md"), "A longer text than before.");
        Files.setLastModifiedTime(folder.resolve("sub/d.md"), FileTime.fromMillis(1_000));

        Optional<FolderWalk> after = before.after(Set.of(folder.resolve("sub/d.md")));

        assertThat(after.orElseThrow().files()).isEqualTo(walk().files()).isNotEqualTo(before.files());
    }

    @Test
    void whatAnEditorMakesAndRemovesDoesNotMatter() {
        assertThat(walk().after(Set.of(folder.resolve("4913"), folder.resolve("a.md~"))))
                .isPresent();
    }

    @Test
    void whatCameOrWentNeedsAWalk() throws IOException {
        FolderWalk before = walk();
        Files.delete(folder.resolve("a.md"));
        Files.writeString(folder.resolve("new.md"), "New.");
        Files.move(folder.resolve("sub"), temporary.resolveSibling(temporary.getFileName() + "-elsewhere"));

        assertThat(before.after(Set.of(folder.resolve("a.md")))).isEmpty();
        assertThat(before.after(Set.of(folder.resolve("new.md")))).isEmpty();
        assertThat(before.after(Set.of(folder.resolve("sub")))).isEmpty();
        assertThat(before.after(Set.of(folder))).isEmpty();
        assertThat(before.after(Set.of(folder.resolveSibling("other")))).isEmpty();
    }

    private FolderWalk walk() {
        return FolderWalk.through(folder, new ArrayList<>());
    }
}
