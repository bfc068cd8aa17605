package dev.pressrun.source;

import dev.pressrun.post.Notes;
import dev.pressrun.text.Lines;
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

/**
 * What a file says, in characters: UTF-8 or what its byte order mark says, lines ended by {@code \n}.
 *
 * @param bytes the file
 * @param form what the text is to its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are never changed nor compared
record FileText(String text, byte[] bytes, Form form) {
    static final long LARGEST = 8L * 1024 * 1024;

    /** Whether the bytes are the text in UTF-8, as nearly always, or it took more to read them. */
    enum Form {
        AS_IT_IS,
        READ_OTHERWISE
    }

    /** A text that is in no file. */
    static FileText made(String text) {
        return new FileText(text, new byte[0], Form.READ_OTHERWISE);
    }

    /** The text of a file alone. */
    static Optional<String> of(FoundFile found, Notes notes) {
        return read(found, notes).map(FileText::text);
    }

    /** The text in UTF-8 from its character at an index to its end; the beginning of a post is short, the rest is as it lies. */
    ByteBuffer utf8From(int index) {
        return form == Form.AS_IT_IS
                ? ByteBuffer.wrap(bytes).position(utf8(text.substring(0, index)).length)
                : ByteBuffer.wrap(utf8(text.substring(index)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text; empty, with a problem, when the file cannot be read at all. */
    static Optional<FileText> read(FoundFile found, Notes notes) {
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

    /** A file may grow while it is read. */
    private static byte[] bytes(InputStream in, int size) throws IOException {
        byte[] expected = new byte[size + 1];
        int read = in.readNBytes(expected, 0, expected.length);
        if (read < expected.length) {
            return Arrays.copyOf(expected, read);
        }
        byte[] more = in.readNBytes((int) LARGEST + 1 - size);
        byte[] all = Arrays.copyOf(expected, expected.length + more.length);
        System.arraycopy(more, 0, all, expected.length, more.length);
        return all;
    }

    private static Optional<FileText> tooLarge(Notes notes) {
        notes.error(0, "is larger than 8 MB; split the post");
        return Optional.empty();
    }

    private static FileText of(byte[] bytes, Notes notes) {
        if (isClean(bytes) && !hasMark(bytes)) {
            String quick = new String(bytes, StandardCharsets.UTF_8);
            // what is not UTF-8 would have become this character
            if (quick.indexOf('\uFFFD') < 0) {
                return new FileText(quick, bytes, Form.AS_IT_IS);
            }
        }
        return new FileText(clean(decode(bytes, notes), notes), bytes, Form.READ_OTHERWISE);
    }

    private static boolean hasMark(byte[] bytes) {
        return startsWith(bytes, 0xEF, 0xBB, 0xBF) || startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    }

    /** Whether it can have nothing to clean, in any encoding. */
    private static boolean isClean(byte[] bytes) {
        for (byte octet : bytes) {
            if (octet == '\r' || octet == 0) {
                return false;
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
