package dev.pressrun.media;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How large a picture is shown, in pixels, as the first bytes of its file say. Java's own readers of pictures load the whole
 * desktop, and know neither WebP nor AVIF nor SVG.
 */
public record PictureSize(int width, int height) {
    private static final int MOST = 100_000;
    /** As much as each format needs to be told from the others; in PNG and GIF the size is among it. */
    private static final int HEAD = 32;

    private static final int PNG_WIDTH = 16;
    private static final int GIF_WIDTH = 6;

    /** The size of the picture in a file; empty when it cannot be read, or is of another format. */
    public static Optional<PictureSize> of(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            return read(ByteBuffer.wrap(head), in);
        } catch (EOFException e) {
            return Optional.empty(); // the file is cut off, and shown nowhere
        } catch (IOException e) {
            return Optional.empty(); // the file is gone, or not ours to read; the mail is the same without the size
        }
    }

    /** A size that a file states; empty when nothing can be as large. */
    static Optional<PictureSize> stated(long width, long height) {
        return width > 0 && height > 0 && width <= MOST && height <= MOST
                ? Optional.of(new PictureSize((int) width, (int) height))
                : Optional.empty();
    }

    /** The same picture, lying on its side. */
    PictureSize turned() {
        return new PictureSize(/* width= */ height, /* height= */ width);
    }

    private static Optional<PictureSize> read(ByteBuffer head, InputStream in) throws IOException {
        if (starts(head, 0, "\u0089PNG\r\n\u001A\n") && head.limit() >= PNG_WIDTH + 2 * Integer.BYTES) {
            return stated(
                    Integer.toUnsignedLong(head.getInt(PNG_WIDTH)),
                    Integer.toUnsignedLong(head.getInt(PNG_WIDTH + Integer.BYTES)));
        }
        if ((starts(head, 0, "GIF87a") || starts(head, 0, "GIF89a")) && head.limit() >= GIF_WIDTH + 2 * Short.BYTES) {
            ByteBuffer little = head.order(ByteOrder.LITTLE_ENDIAN);
            return stated(
                    Short.toUnsignedInt(little.getShort(GIF_WIDTH)),
                    Short.toUnsignedInt(little.getShort(GIF_WIDTH + Short.BYTES)));
        }
        if (starts(head, 0, "\u00FF\u00D8\u00FF")) {
            return new JpegHead(in).size();
        }
        if (starts(head, 0, "RIFF") && starts(head, 8, "WEBP")) {
            return WebpHead.size(head);
        }
        return starts(head, 4, "ftyp") ? new AvifHead(in).size() : SvgHead.size(in);
    }

    private static boolean starts(ByteBuffer head, int at, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        return head.limit() >= at + wanted.length
                && head.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted));
    }
}
