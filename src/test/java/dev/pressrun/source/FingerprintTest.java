package dev.pressrun.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Notes;
import dev.pressrun.text.Utf8Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    private static final String BODY = "\n Größe 中文 🚀 ".repeat(20) + "\u3000\n\n";

    @TempDir
    Path folder;

    @Test
    void theSameTextHasTheSameHoweverItsFileIsWritten() throws IOException {
        String plain = Fingerprint.of("Größe", Utf8Text.of(BODY.strip()));

        assertThat(Fingerprint.of("Größe", file(BODY.getBytes(UTF_8)))).isEqualTo(plain);
        assertThat(Fingerprint.of("Größe", file(("\uFEFF" + BODY).getBytes(UTF_8))))
                .isEqualTo(plain);
        assertThat(Fingerprint.of("Größe", file(("\uFEFF" + BODY).getBytes(UTF_16LE))))
                .isEqualTo(plain);
        assertThat(Fingerprint.of("Größe", file(BODY.replace("\n", "\r\n").getBytes(UTF_8))))
                .isEqualTo(plain);
    }

    @Test
    void anotherTitleOrTextHasAnother() {
        String own = Fingerprint.of("Größe", Utf8Text.of(BODY));

        assertThat(Fingerprint.of("Size", Utf8Text.of(BODY))).isNotEqualTo(own);
        assertThat(Fingerprint.of("Größe", Utf8Text.of(BODY.replace('文', '字')))).isNotEqualTo(own);
    }

    @Test
    void textsThatAreTooShortHaveNone() {
        assertThat(Fingerprint.of("A", Utf8Text.of(" short \n"))).isEmpty();
        assertThat(Fingerprint.of("A", Utf8Text.of(""))).isEmpty();
    }

    private Utf8Text file(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.md"), bytes);
        FoundFile found = new FoundFile("a.md", file, bytes.length, Instant.EPOCH);
        return FileText.read(found, new Notes("a.md", new ArrayList<>())).orElseThrow();
    }
}
