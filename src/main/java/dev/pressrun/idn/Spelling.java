package dev.pressrun.idn;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;

/**
 * One way to spell what looks the same, for text that is not ASCII. It asks the tables of ICU and not those of the JDK, so that
 * every Java gives the same answer; loading them takes a moment.
 */
public final class Spelling {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private Spelling() {}

    /** The text in the form in which equal characters are equal octets (NFC, which RFC 6532, section 3.1, asks for). */
    public static String composed(String text) {
        return Normalizer2.getNFCInstance().normalize(text);
    }

    /** The text in small letters, whatever the language. */
    public static String small(String text) {
        return composed(UCharacter.toLowerCase(Locale.ROOT, text));
    }

    /** What no name may hold, since nobody sees it, or not everybody the same: said as in "it has ..."; empty when all is well. */
    public static Optional<String> fault(String text) {
        if (!text.isEmpty() && isMark(text.codePointAt(0))) {
            return Optional.of("it begins with a mark that belongs to a letter");
        }
        return text.codePoints()
                .mapToObj(Spelling::fault)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> hasStrayJoiner(text)
                        ? Optional.of("it has an invisible joiner where no script needs one")
                        : Optional.empty());
    }

    private static Optional<String> fault(int point) {
        String what = switch (UCharacter.getType(point)) {
            case UCharacter.CONTROL -> "a control character";
            case UCharacter.PRIVATE_USE -> "a character of private use";
            case UCharacter.UNASSIGNED -> "a character that is not in Unicode";
            case UCharacter.SURROGATE -> "half a character";
            case UCharacter.SPACE_SEPARATOR, UCharacter.LINE_SEPARATOR, UCharacter.PARAGRAPH_SEPARATOR -> "a space";
            default -> isInvisible(point) ? "an invisible character" : "";
        };
        // what stands for a character that could not be read
        String said = point == 0xFFFD ? "a character that was lost on its way (U+FFFD)" : what;
        return said.isEmpty() ? Optional.empty() : Optional.of("it has " + said);
    }

    private static boolean isInvisible(int point) {
        return point != NON_JOINER
                && point != JOINER
                && (UCharacter.getType(point) == UCharacter.FORMAT
                        || UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    }

    private static boolean isMark(int point) {
        return switch (UCharacter.getType(point)) {
            case UCharacter.NON_SPACING_MARK, UCharacter.COMBINING_SPACING_MARK, UCharacter.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean hasStrayJoiner(String text) {
        boolean joins = text.indexOf(NON_JOINER) >= 0 || text.indexOf(JOINER) >= 0;
        return joins && Uts46.hasStrayJoiner(text);
    }
}
