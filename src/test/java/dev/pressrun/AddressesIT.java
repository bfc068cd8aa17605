package dev.pressrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program has only a part of ICU: enough for addresses in all scripts. */
class AddressesIT {
    @TempDir
    Path folder;

    @Test
    void oneReaderInTwoFormsIsOne() throws Exception {
        Files.createDirectory(folder.resolve("posts"));
        Files.writeString(folder.resolve("schedule.properties"), """
                site.title = A blog
                site.url = http://localhost/
                site.email = ada@example.org
                digest.weekly.cron = 0 0 9 ? * MON
                """);
        Files.writeString(folder.resolve("typed.csv"), "email\nJörg@Straße.de\nक्‍ष@例え。テスト\n");
        Files.writeString(folder.resolve("encoded.csv"), "email\nJO\u0308RG@xn--strae-oqa.de\n");

        String typed = Program.run(0, folder, "subscribers", "import", "typed.csv", "--digest", "weekly");
        String encoded = Program.run(0, folder, "subscribers", "import", "encoded.csv", "--digest", "weekly");

        assertThat(typed).contains("2 added");
        assertThat(encoded).contains("0 added").contains("1 known before");
    }
}
