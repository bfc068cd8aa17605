package dev.pressrun.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.markdown.MarkdownText;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedTextsTest {
    private static final URI PAGE = URI.create("https://example.org/a/");
    private static final MarkdownText TEXT = MarkdownText.of("*Größe* 🚀 and a [link](b)", PAGE);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void setUp() {
        file = folder.resolve("cache/rendered");
    }

    @Test
    void whatIsKeptIsWhatWasRendered() throws IOException {
        RenderedTexts before = texts();
        byte[] rendered = before.html(TEXT);
        before.save();

        assertThat(rendered).isEqualTo(TEXT.utf8());
        assertThat(texts().html(TEXT)).isEqualTo(rendered);
    }

    @Test
    void itIsTakenFromTheFile() throws IOException {
        keep(TEXT);

        assertThat(kept()).contains(TEXT.html());
    }

    @Test
    void aTextOfAnotherPlaceIsAnother() throws IOException {
        keep(TEXT);
        MarkdownText moved = MarkdownText.of("*Größe* 🚀 and a [link](b)", URI.create("https://example.org/c/"));

        assertThat(texts().html(moved)).asString(UTF_8).contains("https://example.org/c/b");
    }

    @Test
    void aTextWhoseLinksDependOnOthersIsRenderedEachTime() throws IOException {
        RenderedTexts texts = texts();
        texts.html(TEXT.linking(path -> Optional.of(URI.create("https://example.org/one/"))));
        texts.save();

        assertThat(texts().html(TEXT.linking(path -> Optional.of(URI.create("https://example.org/two/")))))
                .asString(UTF_8)
                .contains("https://example.org/two/");
    }

    @Test
    void whatNobodyAskedForAnyMoreIsForgotten() throws IOException {
        keep(TEXT);
        MarkdownText other = MarkdownText.of("Other", PAGE);

        keep(other);

        assertThat(kept()).contains(other.html()).doesNotContain(TEXT.html());
    }

    @Test
    void anotherProgramRendersAgain() throws IOException {
        keep(TEXT);

        RenderedTexts next = RenderedTexts.in(file, "2");

        assertThat(next.html(TEXT)).isEqualTo(TEXT.utf8());
    }

    @Test
    void aDamagedFileIsNone() throws IOException {
        keep(TEXT);
        byte[] whole = Files.readAllBytes(file);

        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            assertThat(texts().html(TEXT)).as("byte " + i).isEqualTo(TEXT.utf8());
            Files.write(file, Arrays.copyOf(whole, i));
            assertThat(texts().html(TEXT)).as("length " + i).isEqualTo(TEXT.utf8());
        }
    }

    @Test
    void nothingIsWrittenWhereNothingIsNew() throws IOException {
        keep(TEXT);
        Files.delete(file);
        RenderedTexts texts = texts();
        texts.html(TEXT);
        texts.save();
        Files.delete(file);

        texts.html(TEXT);
        texts.save();

        assertThat(file).doesNotExist();
    }

    private String kept() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private RenderedTexts texts() {
        return RenderedTexts.in(file, "1");
    }

    private void keep(MarkdownText text) throws IOException {
        RenderedTexts texts = texts();
        texts.html(text);
        texts.save();
    }
}
