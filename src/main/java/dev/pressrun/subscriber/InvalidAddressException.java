package dev.pressrun.subscriber;

/** A text is not an email address that we send to; the message says what is wrong with it. */
public final class InvalidAddressException extends IllegalArgumentException {
    InvalidAddressException(String text, String reason) {
        super("not an email address: " + shown(text) + ": " + reason);
    }

    /** The text as a line of a terminal or a log may show it. */
    private static String shown(String text) {
        String line = text.codePoints()
                .limit(100)
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.length() < text.length() ? line + "..." : line;
    }
}
