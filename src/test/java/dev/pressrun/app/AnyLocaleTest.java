package dev.pressrun.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnyLocaleTest {
    @TempDir
    Path folder;

    @Test
    void aHeadingHasTheSameIdOnATurkishMachine() throws IOException {
        Path settings = Files.writeString(
                folder.resolve("s.properties"), "site.title = A\nsite.url = https://example.org/\nsite.zone = UTC\n");
        Files.createDirectory(folder.resolve("posts"));
        Files.writeString(folder.resolve("posts/a.md"), "---\ntitle: A\ndate: 2026-01-02\n---\n## I See\n\nWords.\n");
        Locale before = Locale.getDefault();

        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(PressrunCommand.run("build", "--settings", settings.toString()))
                    .isZero();
        } finally {
            Locale.setDefault(before);
        }

        assertThat(Files.readString(folder.resolve("public/atom.xml"))).contains("id=\"i-see\"");
    }
}
