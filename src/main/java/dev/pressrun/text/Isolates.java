package dev.pressrun.text;

/**
 * Values among words that are written the other way: two marks that nobody sees keep such a value from turning the words and the
 * numbers around it (Unicode, UAX #9, section 2.4). A value that needs none has none.
 */
public final class Isolates {
    private static final char BEGIN = '\u2068';
    private static final char END = '\u2069';

    private Isolates() {}

    /** The value as it can stand among words of this direction. */
    public static String among(Direction words, String value) {
        return turns(words, value) ? BEGIN + value + END : value;
    }

    /** Whether something in it, outside of isolates of its own, is written the other way or may turn what follows. */
    public static boolean turns(Direction words, String value) {
        int depth = 0;
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (depth <= 0 && turns(words, c)) {
                return true;
            }
            depth += nesting(c);
        }
        return false;
    }

    private static boolean turns(Direction words, int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> words == Direction.RTL;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> words == Direction.LTR;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE -> true;
            default -> false;
        };
    }

    private static int nesting(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE -> 1;
            case Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> -1;
            default -> 0;
        };
    }
}
