package dev.pressrun.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Compares an edition with files that somebody looked at. {@code -Dpressrun.golden=write} writes them anew; look again before
 * they are committed.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/dev/pressrun/digest");

    private static final Map<Place, String> READER = Map.of(
            Place.NAME,
            "Ada",
            Place.UNSUBSCRIBE,
            "https://blog.example.org/unsubscribe/weekly/aebagbafaydqqcikbmga2dqpcaireeyuculbogaz");

    private Golden() {}

    static void assertLooksAs(String name, Edition edition) throws IOException {
        assertLooksAs(name + ".html", Places.filled(edition.html(), READER));
        assertLooksAs(name + ".txt", Places.filled(edition.text(), READER));
    }

    private static void assertLooksAs(String file, String content) throws IOException {
        Path golden = FOLDER.resolve(file);
        if ("write".equals(System.getProperty("pressrun.golden"))) {
            Files.writeString(golden, content);
        }
        assertThat(content).isEqualTo(Files.readString(golden));
    }
}
