package dev.pressrun.dkim;

import java.util.Arrays;

/**
 * Brings lines of a message's body into the relaxed form of RFC 6376, section 3.4.4: white space within a line is one space, and
 * none is at the end of a line. That no empty line is at the end of the whole is left to the body.
 */
public final class RelaxedBody {
    private RelaxedBody() {}

    /** Whole lines in their form: that of a body is the form of its parts, one behind the other. */
    public static byte[] lines(byte[] lines) {
        if (lines.length > 0 && !isBreak(lines, lines.length - 2)) {
            throw new IllegalArgumentException("there is no line break at the end");
        }
        byte[] relaxed = new byte[lines.length];
        int length = 0;
        boolean space = false;
        for (int i = 0; i < lines.length; i++) {
            byte next = lines[i];
            if (next == ' ' || next == '\t') {
                space = true;
            } else {
                if (space && !isBreak(lines, i)) {
                    relaxed[length++] = ' ';
                }
                relaxed[length++] = next;
                space = false;
            }
        }
        return Arrays.copyOf(relaxed, length);
    }

    private static boolean isBreak(byte[] octets, int at) {
        return at >= 0 && at + 1 < octets.length && octets[at] == '\r' && octets[at + 1] == '\n';
    }
}
