package dev.pressrun.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Notes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    private static final String BODY = "\n Größe 中文 🚀 ".repeat(20) + "\u3000\n\n";
    private static final String TEXT = "---\ntitle: Größe\n---\n" + BODY;

    @TempDir
    Path folder;

    @Test
    void theSameTextHasTheSameHoweverItsFileIsWritten() throws IOException {
        String plain = Fingerprint.of("Größe", BODY, file(TEXT.getBytes(UTF_8)));

        assertThat(Fingerprint.of("Größe", BODY, FileText.made(BODY))).isEqualTo(plain);
        assertThat(Fingerprint.of("Größe", BODY, file(("\uFEFF" + TEXT).getBytes(UTF_8))))
                .isEqualTo(plain);
        assertThat(Fingerprint.of("Größe", BODY, file(("\uFEFF" + TEXT).getBytes(UTF_16LE))))
                .isEqualTo(plain);
        assertThat(Fingerprint.of("Größe", BODY, file(TEXT.replace("\n", "\r\n").getBytes(UTF_8))))
                .isEqualTo(plain);
        assertThat(Fingerprint.of("Größe", BODY.strip(), file(BODY.strip().getBytes(UTF_8))))
                .isEqualTo(plain);
    }

    @Test
    void anotherTitleOrTextHasAnother() throws IOException {
        FileText file = file(TEXT.getBytes(UTF_8));
        String own = Fingerprint.of("Größe", BODY, file);

        assertThat(Fingerprint.of("Size", BODY, file)).isNotEqualTo(own);
        assertThat(Fingerprint.of("Größe", BODY.replace('文', '字'), FileText.made(BODY.replace('文', '字'))))
                .isNotEqualTo(own);
    }

    @Test
    void textsThatAreTooShortHaveNone() throws IOException {
        assertThat(Fingerprint.of("A", " short \n", file(" short \n".getBytes(UTF_8))))
                .isEmpty();
        assertThat(Fingerprint.of("A", "", file(new byte[0]))).isEmpty();
    }

    private FileText file(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.md"), bytes);
        FoundFile found = new FoundFile("a.md", file, bytes.length, Instant.EPOCH);
        return FileText.read(found, new Notes("a.md", new ArrayList<>())).orElseThrow();
    }
}
