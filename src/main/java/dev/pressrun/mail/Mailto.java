package dev.pressrun.mail;

import java.util.Locale;

/** Addresses at which a mail program writes a mail (RFC 6068). */
final class Mailto {
    private static final String PLAIN = "-._~!$'*+@";

    private Mailto() {}

    static String of(String address) {
        return "mailto:" + encoded(address);
    }

    static String of(String address, String subject) {
        return of(address) + "?subject=" + encoded(subject);
    }

    /** Of ASCII; section 2 says which characters would mean something else. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // what no header can hold is left to their guard
            if (c < ' ' || c > '~' || Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
