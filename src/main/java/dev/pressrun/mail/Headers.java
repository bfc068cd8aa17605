package dev.pressrun.mail;

import dev.pressrun.digest.Mailbox;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.text.OneLine;
import java.nio.charset.StandardCharsets;

/** Header fields in the form in which they leave: guarded, encoded, folded. */
final class Headers {
    /** Of the characters in a line; RFC 2047, section 2, where there are encoded words. */
    private static final int WISHED = 76;
    /** RFC 5322, section 2.1.1. */
    private static final int LONGEST = 998;

    private final StringBuilder fields = new StringBuilder();

    /** A header for people, in any script. */
    Headers text(String name, String value) {
        return field(name, HeaderText.unstructured(guarded(name, value)));
    }

    Headers mailbox(String name, Mailbox mailbox) {
        return named(name, mailbox.name(), mailbox.address());
    }

    /** A name, which may be empty, and what it names in angle brackets. */
    Headers named(String name, String phrase, String named) {
        String guarded = guarded(name, phrase);
        return guarded.isEmpty()
                ? field(name, "<" + named + ">")
                : field(name, HeaderText.phrase(guarded) + " <" + named + ">");
    }

    /**
     * The address of a reader. Letters beyond ASCII stand in it as they are (RFC 6532), since there is no other form for them; the
     * message goes only to servers that say that they take it.
     */
    Headers reader(String name, EmailAddress address) {
        return address.needsUtf8() ? line(name, guarded(name, address.wire())) : field(name, address.wire());
    }

    /** A header for machines, which is ASCII. */
    Headers field(String name, String value) {
        guarded(name, value);
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > '~') {
                throw new IllegalArgumentException("the header " + name + " must be ASCII: " + value);
            }
        }
        return line(name, value);
    }

    private Headers line(String name, String value) {
        fields.append(name).append(':');
        fold(name, value);
        fields.append("\r\n");
        return this;
    }

    /**
     * Puts the words of a value into lines. The first one stays behind the name also where it is too long for that: an empty
     * first line is legal, but there are programs that read nothing behind it.
     */
    private void fold(String name, String value) {
        int column = name.length() + 1;
        int from = 0;
        while (from <= value.length()) {
            int space = value.indexOf(' ', from);
            int end = space < 0 ? value.length() : space;
            int more = 1 + end - from;
            if (column + more > WISHED && from > 0) {
                fields.append("\r\n");
                column = 0;
            }
            if (column + more > LONGEST) {
                throw new IllegalArgumentException("the header " + name + " is too long for a line");
            }
            fields.append(' ').append(value, from, end);
            column += more;
            from = end + 1;
        }
    }

    byte[] bytes() {
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The one guard against a value that would begin a header of its own. */
    private static String guarded(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (OneLine.isControl(value.charAt(i))) {
                throw new IllegalArgumentException("the header " + name + " must not hold control characters");
            }
        }
        return value;
    }
}
