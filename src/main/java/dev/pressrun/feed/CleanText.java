package dev.pressrun.feed;

import dev.pressrun.text.OneLine;
import dev.pressrun.text.XmlCharacters;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes out of a text what no XML 1.0 document can hold, not even escaped. */
final class CleanText {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private CleanText() {}

    /** The text in the characters of XML, its lines ended by {@code \n}. */
    static String block(String text) {
        return XmlCharacters.in(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** The text as one line: runs of white space become one space, none are left at the ends. */
    static String line(String text) {
        return OneLine.of(block(text));
    }

    /** The text as one line, or something else when nothing is left of it. */
    static String lineOr(String text, String other) {
        String line = line(text);
        return line.isEmpty() ? other : line;
    }

    /** An email address as Atom and RSS demand it, with something on both sides of an @ sign, or nothing. */
    static @Nullable String address(@Nullable String email) {
        String line = email == null ? "" : line(email);
        return ADDRESS.matcher(line).matches() ? line : null;
    }

    /** Plain text as HTML that shows the same. */
    static String html(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
