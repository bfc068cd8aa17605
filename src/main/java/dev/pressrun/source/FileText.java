package dev.pressrun.source;

import dev.pressrun.post.Notes;
import dev.pressrun.text.Lines;
import dev.pressrun.text.Utf8Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Arrays;
import java.util.Optional;

/** Reads what a file says: UTF-8 or what its byte order mark says, lines ended by {@code \n}. */
final class FileText {
    static final long LARGEST = 8L * 1024 * 1024;

    private FileText() {}

    /** The characters of a text. */
    static Optional<String> of(FoundFile found, Notes notes) {
        return read(found, notes).map(Utf8Text::toString);
    }

    /** The text; empty, with a problem, when the file cannot be read at all. */
    static Optional<Utf8Text> read(FoundFile found, Notes notes) {
        if (found.size() > LARGEST) {
            return tooLarge(notes);
        }
        try (InputStream in = Files.newInputStream(found.file(), LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = bytes(in, (int) found.size());
            return bytes.length > LARGEST ? tooLarge(notes) : Optional.of(of(bytes, notes));
        } catch (IOException e) {
            notes.error(0, "cannot be read (" + FolderWalk.reason(e) + "); check its permissions");
            return Optional.empty();
        }
    }

    /** A file may grow or shrink while it is read. */
    private static byte[] bytes(InputStream in, int size) throws IOException {
        byte[] expected = new byte[size];
        int read = in.readNBytes(expected, 0, size);
        int next = read < size ? -1 : in.read();
        if (next < 0) {
            return read == size ? expected : Arrays.copyOf(expected, read);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(expected);
        all.write(next);
        all.write(in.readNBytes((int) LARGEST - size));
        return all.toByteArray();
    }

    private static Optional<Utf8Text> tooLarge(Notes notes) {
        notes.error(0, "is larger than 8 MB; split the post");
        return Optional.empty();
    }

    private static Utf8Text of(byte[] bytes, Notes notes) {
        return isUsual(bytes) && !hasMark(bytes) ? Utf8Text.of(bytes) : Utf8Text.of(clean(decode(bytes, notes), notes));
    }

    private static boolean hasMark(byte[] bytes) {
        return startsWith(bytes, 0xEF, 0xBB, 0xBF) || startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    }

    /** Whether it is UTF-8 and has no controls, as nearly always. */
    private static boolean isUsual(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            byte octet = bytes[i];
            if (octet < ' ' && octet != '\n' && octet != '\t') {
                i = Utf8Text.behindCharacter(bytes, i) - 1;
                if (i < 0 || octet >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, Notes notes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3, notes);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        return utf8(bytes, 0, notes);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text that is not UTF-8 is most often Windows-1252, in which curly quotes and dashes survive. */
    private static String utf8(byte[] bytes, int from, Notes notes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = from; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            notes.warn(line, "is not UTF-8 and was read as Windows-1252; save the file as UTF-8");
            return new String(bytes, from, bytes.length - from, Charset.forName("windows-1252"));
        }
    }

    private static String clean(String text, Notes notes) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        int nul = lines.indexOf('\0');
        if (nul < 0) {
            return lines;
        }
        notes.warn(Lines.count(lines, nul) + 1, "holds a NUL character, which was taken out; remove it");
        return lines.replace("\0", "");
    }
}
