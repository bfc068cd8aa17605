package dev.pressrun.mail;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;

/** What a server said, or what went wrong instead, on one line that fits into a log and a table. */
final class Reply {
    private static final int LONGEST = 500;
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+");

    private Reply() {}

    static String line(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
    }

    /** The exception and what caused it; Jakarta Mail tells the more useful half in the cause. */
    static String line(Exception failure) {
        Exception cause = failure instanceof MessagingException mail ? mail.getNextException() : null;
        String said = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return cause == null ? line(said) : line(said + ": " + line(cause));
    }
}
