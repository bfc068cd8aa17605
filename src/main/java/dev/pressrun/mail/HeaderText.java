package dev.pressrun.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Writes human text so that a header can hold it: as it is where that is safe, else as encoded words (RFC 2047). */
final class HeaderText {
    /** Words that a header can be folded between, and that show again as they were. */
    private static final Pattern PLAIN = Pattern.compile("[!-~]{1,60}(?: [!-~]{1,60})*");
    /** RFC 5322, section 3.2.3: atoms need no quotes. */
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");
    /** Makes an encoded word of 64 characters: with the longest of our header names it fits into a line of 76. */
    private static final int BYTES_PER_WORD = 39;

    private HeaderText() {}

    /** For a header without structure, as Subject. */
    static String unstructured(String text) {
        return isPlain(text) ? text : encoded(text);
    }

    /** For the name before an address or an id (RFC 5322, section 3.2.5). */
    static String phrase(String text) {
        if (!isPlain(text)) {
            return encoded(text);
        }
        return ATOMS.matcher(text).matches()
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static boolean isPlain(String text) {
        // what looks like an encoded word must not be read as one
        return PLAIN.matcher(text).matches() && !text.contains("=?");
    }

    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int bytes = 0;
        for (int codePoint : text.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            // RFC 2047, section 5: a character is never split between two words
            if (bytes + more > BYTES_PER_WORD) {
                words.add(word(piece.toString()));
                piece.setLength(0);
                bytes = 0;
            }
            piece.append(character);
            bytes += more;
        }
        words.add(word(piece.toString()));
        return String.join(" ", words);
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
