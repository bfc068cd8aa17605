package dev.pressrun.text;

/** How long people take to read a text. */
public final class ReadingTime {
    /** Of silent reading; people differ, and so do texts. */
    private static final int WORDS_PER_MINUTE = 230;

    /** Of scripts that are written without spaces. */
    private static final int IDEOGRAPHS_PER_MINUTE = 500;

    private ReadingTime() {}

    /** Whole minutes for a plain text, at least 1. */
    public static int minutes(String text) {
        int words = 0;
        int ideographs = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean isIdeograph = isOfScriptWithoutSpaces(c);
            boolean isWord = !isIdeograph && (Character.isLetterOrDigit(c) || (inWord && !isGap(c)));
            ideographs += isIdeograph ? 1 : 0;
            words += isWord && !inWord ? 1 : 0;
            inWord = isWord;
            i += Character.charCount(c);
        }
        double minutes = (double) words / WORDS_PER_MINUTE + (double) ideographs / IDEOGRAPHS_PER_MINUTE;
        return Math.max(1, (int) Math.round(minutes));
    }

    private static boolean isGap(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isOfScriptWithoutSpaces(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
