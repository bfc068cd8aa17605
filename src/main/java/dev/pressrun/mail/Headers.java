package dev.pressrun.mail;

import dev.pressrun.digest.Mailbox;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Header fields in the form in which they leave: guarded, encoded, folded. */
final class Headers {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");
    private static final Pattern ASCII = Pattern.compile("[ -~]*");

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

    /** A header for machines, which is ASCII. */
    Headers field(String name, String value) {
        if (!ASCII.matcher(guarded(name, value)).matches()) {
            throw new IllegalArgumentException("the header " + name + " must be ASCII: " + value);
        }
        // setHeader of Jakarta Mail does not fold
        fields.append(name)
                .append(": ")
                .append(MimeUtility.fold(name.length() + 2, value))
                .append("\r\n");
        return this;
    }

    byte[] bytes() {
        return fields.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The one guard against a value that would begin a header of its own. */
    private static String guarded(String name, String value) {
        if (CONTROL.matcher(value).find()) {
            throw new IllegalArgumentException("the header " + name + " must not hold control characters");
        }
        return value;
    }
}
