package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfWrittenTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "---\n", "---\ntitle: A post\n", "+++\ntitle = 'A post'\n---\n"})
    void aPostThatIsEmptyOrWithoutAnEndOfItsFrontMatterMayBeUnfinished(String text) throws IOException {
        assertThat(looksUnfinished("a.md", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Words", "---\ntitle: A post\n---\n", "+++\n+++\nWords", "---\n...\n", "# A heading\n\n---\n"})
    void anyOtherPostIsFinished(String text) throws IOException {
        assertThat(looksUnfinished("a.md", text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.html", "README.md"})
    void whatIsNoPostMayBeEmpty(String name) throws IOException {
        assertThat(looksUnfinished(name, "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.md", "b.md"})
    void aFileThatIsGoneIsNotBeingWritten(String name) {
        assertThat(HalfWritten.isAnyOf(List.of(folder.resolve(name)))).isFalse();
    }

    private boolean looksUnfinished(String name, String text) throws IOException {
        return HalfWritten.isAnyOf(List.of(Files.writeString(folder.resolve(name), text)));
    }
}
