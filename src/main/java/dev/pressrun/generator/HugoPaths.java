package dev.pressrun.generator;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes paths of names and titles as Hugo does: hyphens for spaces, of the signs only some, lower case unless the configuration
 * says otherwise.
 */
record HugoPaths(Case letters, Accents accents) {
    private static final String SIGNS = "./\\_#+~-@";
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    enum Case {
        LOWER,
        KEPT
    }

    enum Accents {
        KEPT,
        REMOVED
    }

    String path(String text) {
        String source = accents == Accents.KEPT ? text : withoutAccents(text);
        StringBuilder path = new StringBuilder();
        boolean spaced = false;
        for (int i = 0; i < source.length(); i += Character.charCount(source.codePointAt(i))) {
            int c = source.codePointAt(i);
            if (isKept(source, i, c)) {
                path.append(spaced && c != '-' ? "-" : "").appendCodePoint(c);
                spaced = false;
            } else if (Character.isWhitespace(c)) {
                // a hyphen of the author's is enough
                spaced |= !path.isEmpty() && path.charAt(path.length() - 1) != '-';
            }
        }
        return letters == Case.LOWER ? path.toString().toLowerCase(Locale.ROOT) : path.toString();
    }

    private static boolean isKept(String source, int at, int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || SIGNS.indexOf(c) >= 0
                || (c == '%' && isHex(source, at + 1) && isHex(source, at + 2));
    }

    private static boolean isHex(String source, int at) {
        return at < source.length() && Character.digit(source.charAt(at), 16) >= 0;
    }

    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }
}
