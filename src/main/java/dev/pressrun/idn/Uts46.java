package dev.pressrun.idn;

import com.ibm.icu.text.IDNA;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Unicode's rules for domain names, from ICU. Loading its tables takes a tenth of a second, so this class is used only for what is not plain. */
final class Uts46 {
    private static final IDNA RULES = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private static final Map<IDNA.Error, String> FAULTS = new EnumMap<>(Map.ofEntries(
            Map.entry(IDNA.Error.EMPTY_LABEL, "a part of the domain is empty"),
            Map.entry(IDNA.Error.LABEL_TOO_LONG, "a part of the domain has more than 63 characters as it is looked up"),
            Map.entry(IDNA.Error.DOMAIN_NAME_TOO_LONG, "the domain has more than 253 characters as it is looked up"),
            Map.entry(IDNA.Error.LEADING_HYPHEN, "a part of the domain begins with a hyphen"),
            Map.entry(IDNA.Error.TRAILING_HYPHEN, "a part of the domain ends with a hyphen"),
            Map.entry(IDNA.Error.HYPHEN_3_4, "a part of the domain has hyphens in its third and fourth place"),
            Map.entry(
                    IDNA.Error.LEADING_COMBINING_MARK,
                    "a part of the domain begins with a mark that belongs to a letter"),
            Map.entry(IDNA.Error.DISALLOWED, "the domain has a character that no domain has"),
            Map.entry(IDNA.Error.PUNYCODE, "a part of the domain begins with xn-- and encodes nothing"),
            Map.entry(IDNA.Error.LABEL_HAS_DOT, "a part of the domain encodes a dot"),
            Map.entry(
                    IDNA.Error.INVALID_ACE_LABEL,
                    "a part of the domain begins with xn-- and encodes what no domain has"),
            Map.entry(
                    IDNA.Error.BIDI, "the domain has characters of both directions in an order that could be misread"),
            Map.entry(IDNA.Error.CONTEXTJ, "the domain has a joiner where no script needs one")));

    private Uts46() {}

    static DomainName domain(String text) {
        IDNA.Info info = new IDNA.Info();
        String ascii = RULES.nameToASCII(text, new StringBuilder(), info).toString();
        info.getErrors().stream().min(IDNA.Error::compareTo).ifPresent(error -> {
            throw new IllegalArgumentException(FAULTS.getOrDefault(error, "no domain is called so"));
        });
        boolean typedInLetters = text.chars().anyMatch(c -> c > 0x7F);
        String shown = typedInLetters
                ? RULES.nameToUnicode(text, new StringBuilder(), new IDNA.Info())
                        .toString()
                : text.toLowerCase(Locale.ROOT);
        return new DomainName(shown, ascii);
    }

    /** Whether an invisible joiner stands where it changes nothing (RFC 5892, appendix A.1 and A.2). */
    static boolean hasStrayJoiner(String text) {
        IDNA.Info info = new IDNA.Info();
        RULES.labelToUnicode(text, new StringBuilder(), info);
        return info.getErrors().contains(IDNA.Error.CONTEXTJ);
    }
}
