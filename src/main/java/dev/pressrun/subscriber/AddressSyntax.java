package dev.pressrun.subscriber;

import com.sanctionco.jmail.Email;
import com.sanctionco.jmail.EmailValidationResult;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.FailureReason;
import com.sanctionco.jmail.JMail;
import dev.pressrun.idn.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an address must look like before we send to it: the {@code dot-atom "@" domain} of RFC 5321, section 4.1.2, with a domain
 * of at least two labels. Quoted local parts, comments, routes and address literals are legal, but no reader of ours has one, and
 * each has carried an attack on a mail header somewhere.
 */
final class AddressSyntax {
    static final String TOO_LONG = "it has more than 254 characters";

    /** In octets, as RFC 5321, section 4.5.3.1, counts: a path has 256 with its brackets, a local part 64. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    /**
     * White space, controls, brackets, quotes, commas, colons: with them gone there is no name, comment, route, literal or second
     * address, and dots, hyphens and lengths are JMail's to judge.
     */
    private static final Pattern FOREIGN = Pattern.compile("[\\x00-\\x7f&&[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.@-]]");

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");

    private static final EmailValidator VALIDATOR = JMail.validator().requireTopLevelDomain();

    private static final Map<FailureReason, String> REASONS = Map.ofEntries(
            Map.entry(FailureReason.MISSING_AT_SYMBOL, "there is no @ in it"),
            Map.entry(FailureReason.MULTIPLE_AT_SYMBOLS, "there is more than one @ in it"),
            Map.entry(FailureReason.BEGINS_WITH_AT_SYMBOL, "nothing stands before the @"),
            Map.entry(FailureReason.LOCAL_PART_MISSING, "nothing stands before the @"),
            Map.entry(FailureReason.DOMAIN_MISSING, "nothing stands behind the @"),
            Map.entry(FailureReason.LOCAL_PART_TOO_LONG, "more than 64 characters stand before the @"),
            Map.entry(FailureReason.MISSING_TOP_LEVEL_DOMAIN, "the domain has no dot"),
            Map.entry(FailureReason.NUMERIC_TLD, "the domain ends with a number"),
            Map.entry(FailureReason.MULTIPLE_DOT_SEPARATORS, "two dots stand side by side"),
            Map.entry(FailureReason.STARTS_WITH_DOT, "it begins with a dot"),
            Map.entry(FailureReason.ENDS_WITH_DOT, "it ends with a dot"),
            Map.entry(FailureReason.LOCAL_PART_ENDS_WITH_DOT, "a dot stands before the @"),
            Map.entry(FailureReason.DOMAIN_PART_STARTS_WITH_DASH, "a part of the domain begins with a hyphen"),
            Map.entry(FailureReason.DOMAIN_PART_ENDS_WITH_DASH, "a part of the domain ends with a hyphen"),
            Map.entry(FailureReason.DOMAIN_PART_TOO_LONG, "a part of the domain has more than 63 characters"),
            Map.entry(FailureReason.INVALID_DOMAIN_CHARACTER, "the domain has a character that no domain has"));

    private AddressSyntax() {}

    /** Says what is wrong with an address whose domain is in ASCII; empty when nothing is. */
    static Optional<String> fault(String address) {
        if (address.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (FOREIGN.matcher(address).find()) {
            return Optional.of("only letters, digits and !#$%&'*+/=?^_`{|}~.@- may stand in it, and no name beside it");
        }
        if (octets(address) > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        // letters beyond ASCII were judged then, and JMail has its own mind about some
        String form = BEYOND_ASCII.matcher(address).replaceAll("x");
        return letters(address).or(() -> verdict(VALIDATOR.validate(form)));
    }

    /** What RFC 6531, section 3.3, lets stand before the at sign beyond ASCII is everything; what we take is less. */
    private static Optional<String> letters(String address) {
        String localPart = address.substring(0, Math.max(0, address.lastIndexOf('@')));
        if (octets(localPart) == localPart.length()) {
            return Optional.empty();
        }
        return octets(localPart) > LONGEST_LOCAL_PART
                ? Optional.of("more than 64 octets stand before the @")
                : Spelling.fault(localPart);
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Optional<String> verdict(EmailValidationResult result) {
        if (result.isSuccess()) {
            return result.getEmail().flatMap(AddressSyntax::badDomain);
        }
        return Optional.of(REASONS.getOrDefault(result.getFailureReason(), "it is not of the form name@example.org"));
    }

    private static Optional<String> badDomain(Email email) {
        return email.domain().matches("[A-Za-z0-9.-]+")
                ? Optional.empty()
                : Optional.of("the domain has a character that no domain has");
    }
}
