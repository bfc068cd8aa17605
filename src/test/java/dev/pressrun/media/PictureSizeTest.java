package dev.pressrun.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {
    private static final String JPEG_START = "\u00FF\u00D8\u00FF\u00E0\0\4xy";
    private static final String JPEG_FRAME = "\u00FF\u00C0\0\7\10\0\20\0\40";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpg"})
    void whatJavaItselfHasDrawnIsAsLargeAsItSays(String format) throws IOException {
        Path file = folder.resolve("picture");
        ImageIO.write(new BufferedImage(321, 123, BufferedImage.TYPE_INT_RGB), format, file.toFile());

        assertThat(PictureSize.of(file)).contains(new PictureSize(321, 123));
    }

    @Test
    void aPhotographThatLiesOnItsSideIsTurned() throws IOException {
        String directory = "\0\1" + "\1\22\0\3\0\0\0\1\0\6\0\0";
        String exif = "Exif\0\0MM\0*\0\0\0\10" + directory;
        String segment = "\u00FF\u00E1\0" + (char) (exif.length() + 2) + exif;

        assertThat(size(JPEG_START + JPEG_FRAME)).contains(new PictureSize(32, 16));
        assertThat(size(JPEG_START + segment + JPEG_FRAME)).contains(new PictureSize(16, 32));
        assertThat(size(JPEG_START + segment.replace("\0\6", "\0\1") + JPEG_FRAME))
                .contains(new PictureSize(32, 16));
    }

    @Test
    void eachFormOfWebpIsRead() throws IOException {
        String padding = "\0".repeat(12);

        assertThat(size("RIFF----WEBPVP8 ----\0\0\0\u009D\1*@\1\u00F0\0" + padding))
                .contains(new PictureSize(320, 240));
        assertThat(size("RIFF----WEBPVP8L----/" + "?\1<\0" + padding)).contains(new PictureSize(320, 241));
        assertThat(size("RIFF----WEBPVP8X----\0\0\0\0?\1\0\u00EF\0\0" + padding))
                .contains(new PictureSize(320, 240));
    }

    @Test
    void thePictureIsTheLargestInAnAvifFile() throws IOException {
        String properties = box("ipco", ispe(160, 120) + ispe(640, 480) + ispe(320, 240));
        String meta = box("meta", "\0\0\0\0" + box("hdlr", "pict") + box("iprp", properties));
        String turned = box("meta", "\0\0\0\0" + box("iprp", box("ipco", ispe(640, 480) + box("irot", "\1"))));

        assertThat(size(box("ftyp", "avif") + meta)).contains(new PictureSize(640, 480));
        assertThat(size(box("ftyp", "avif") + turned)).contains(new PictureSize(480, 640));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg width=\"64\" height=\"48px\">| 64",
                "<?xml version='1.0'?><!-- a --><svg xmlns='x' viewBox='0 0 64.5 48' >| 64",
                "<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,64,48\">| 64",
                "<svg stroke-width=\"9\" width='64' height = '48.25'>| 64"
            })
    void aDrawingIsAsLargeAsItSaysOrAsItsView(String text, int width) throws IOException {
        assertThat(size(text)).contains(new PictureSize(width, 48));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no picture",
                "<svg>",
                "<svg width='0' height='0'>",
                "GIF89a\0\0\0\0",
                "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF",
                "\u0089PNG\r\n\u001A\n",
                "\u00FF\u00D8\u00FF",
                "\u00FF\u00D8\u00FF\u00DA\0\4",
                "RIFF----WEBPVP8X",
                "\0\0\0\0ftypavif"
            })
    void whatIsNoPictureHasNoSize(String bytes) throws IOException {
        assertThat(size(bytes)).isEmpty();
    }

    @Test
    void aFileThatIsNotThereHasNoSize() {
        assertThat(PictureSize.of(folder.resolve("nothing.png"))).isEmpty();
    }

    @Test
    void noBytesDoHarm() throws IOException {
        String[] beginnings = {
            "\u0089PNG\r\n\u001A\n",
            "GIF89a",
            "\u00FF\u00D8\u00FF\u00E1",
            "RIFF----WEBPVP8",
            "\0\0\0\10ftyp\0\0",
            "<svg "
        };
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            String bytes = beginnings[i % beginnings.length] + new String(noise, ISO_8859_1);

            assertThat(size(bytes)).isNotNull();
        }
    }

    private Optional<PictureSize> size(String bytes) throws IOException {
        Path file = folder.resolve("picture");
        Files.write(file, bytes.startsWith("<") ? bytes.getBytes(UTF_8) : bytes.getBytes(ISO_8859_1));
        return PictureSize.of(file);
    }

    private static String ispe(int width, int height) {
        return box("ispe", "\0\0\0\0" + number(width) + number(height));
    }

    private static String box(String type, String content) {
        return number(content.length() + 8) + type + content;
    }

    private static String number(int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
        return out.toString(ISO_8859_1);
    }
}
