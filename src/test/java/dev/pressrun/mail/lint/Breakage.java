package dev.pressrun.mail.lint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.UnaryOperator;

/** Makes a message that is wrong in one thing of a good one. */
interface Breakage extends UnaryOperator<String> {
    /** Puts something in the first place of something else, which must be there. */
    static Breakage raw(String from, String to) {
        return message -> {
            if (!message.contains(from)) {
                throw new IllegalArgumentException("the good message has nothing of the kind: " + from);
            }
            int at = message.indexOf(from);
            return message.substring(0, at) + to + message.substring(at + from.length());
        };
    }

    /** Gives the first field of this name another value. */
    static Breakage field(String name, String value) {
        return message -> {
            String written = written(message, name);
            return raw(written, name + ": " + value + "\r\n").apply(message);
        };
    }

    static Breakage without(String name) {
        return message -> raw(written(message, name), "").apply(message);
    }

    /** Adds a line above all others. */
    static Breakage with(String line) {
        return message -> line + "\r\n" + message;
    }

    /** Adds a field once more, right below itself. */
    static Breakage twice(String name) {
        return message -> {
            String written = written(message, name);
            return raw(written, written + written).apply(message);
        };
    }

    static Breakage html(String from, String to) {
        return message -> inPart(message, new RawMessage(message).html(), from, to);
    }

    static Breakage text(String from, String to) {
        return message -> inPart(message, new RawMessage(message).text(), from, to);
    }

    private static String written(String message, String name) {
        return new RawMessage(message).fields(name).get(0).raw();
    }

    private static String inPart(String message, String content, String from, String to) {
        RawMessage part = new RawMessage(message)
                .parts().stream()
                        .filter(each -> each.decoded().equals(content))
                        .findFirst()
                        .orElseThrow();
        String changed = raw(from, to).apply(content);
        return raw(part.body(), encoded(changed)).apply(message);
    }

    /** Plain and wasteful quoted-printable: every line of the text ends softly after each 20 octets. */
    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (byte octet : text.getBytes(UTF_8)) {
            if (octet == '\n') {
                out.append("\r\n");
                column = 0;
                continue;
            }
            boolean plain = octet > ' ' && octet <= '~' && octet != '=' && octet != '.' && octet != 'F';
            if (column > 70) {
                out.append("=\r\n");
                column = 0;
            }
            String written = plain
                    ? new String(new byte[] {octet}, ISO_8859_1)
                    : String.format(java.util.Locale.ROOT, "=%02X", octet & 0xFF);
            out.append(written);
            column += written.length();
        }
        return out.toString();
    }
}
