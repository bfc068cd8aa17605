package dev.pressrun.idn;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an internet domain by UTS #46, which for the letters ß and ς and for joiners is IDNA2008 (java.net.IDN is IDNA2003,
 * and sends straße.de to another domain). What is plain ASCII is read without the tables of Unicode.
 *
 * @param shown for people: in their letters, small ones; as it was typed where that was ASCII
 * @param ascii for computers: what is looked up, compared and sent
 */
public record DomainName(String shown, String ascii) {
    private static final int LONGEST = 253; // RFC 1035, section 2.3.4, without the length octets and the root
    private static final int LONGEST_LABEL = 63;
    /** No valid one is longer when it is typed: a character that is typed in three gives at least one in the end. */
    private static final int MOST_TYPED = 4 * LONGEST;

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9.-]*");

    /** Reads a name; throws {@link IllegalArgumentException} with what is wrong, as in "the domain has no ...". */
    public static DomainName parse(String text) {
        if (text.length() > MOST_TYPED) {
            throw new IllegalArgumentException("the domain has more than " + LONGEST + " characters");
        }
        DomainName name = isPlain(text) ? plain(text) : Uts46.domain(text);
        check(name.ascii);
        return name;
    }

    /** Whether a name is ASCII without an encoded label, so that nothing but the case of its letters can differ. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F || text.regionMatches(true, i, "xn--", 0, 4)) {
                return false;
            }
        }
        return true;
    }

    private static DomainName plain(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return new DomainName(small, small);
    }

    private static void check(String ascii) {
        if (!LETTERS.matcher(ascii).matches()) {
            throw new IllegalArgumentException("the domain has a character that no domain has");
        }
        if (ascii.length() > LONGEST) {
            throw new IllegalArgumentException("the domain has more than " + LONGEST + " characters");
        }
        for (String label : ascii.split("\\.", -1)) {
            checkLabel(label);
        }
    }

    private static void checkLabel(String label) {
        if (label.isEmpty()) {
            throw new IllegalArgumentException("a part of the domain is empty");
        }
        if (label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("a part of the domain has more than " + LONGEST_LABEL + " characters");
        }
        if (label.startsWith("-") || label.endsWith("-")) {
            throw new IllegalArgumentException("a part of the domain begins or ends with a hyphen");
        }
    }
}
