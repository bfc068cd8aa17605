package dev.pressrun.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares an edition with files that somebody looked at. {@code -Dpressrun.golden=write} writes them anew; look again before
 * they are committed.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/dev/pressrun/digest");

    private Golden() {}

    static void assertLooksAs(String name, Edition edition) throws IOException {
        assertLooksAs(name + ".html", edition.html());
        assertLooksAs(name + ".txt", edition.text());
    }

    private static void assertLooksAs(String file, String content) throws IOException {
        Path golden = FOLDER.resolve(file);
        if ("write".equals(System.getProperty("pressrun.golden"))) {
            Files.writeString(golden, content);
        }
        assertThat(content).isEqualTo(Files.readString(golden));
    }
}
