package dev.pressrun.subscriber;

import com.sanctionco.jmail.Email;
import com.sanctionco.jmail.EmailValidationResult;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.FailureReason;
import com.sanctionco.jmail.JMail;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an address must look like before we send to it: the {@code dot-atom "@" domain} of RFC 5321, section 4.1.2, with a domain
 * of at least two labels. Quoted local parts, comments, routes and address literals are legal, but no reader of ours has one, and
 * each has carried an attack on a mail header somewhere.
 */
final class AddressSyntax {
    private static final int MOST_CHARACTERS = 254;

    /**
     * White space, controls, brackets, quotes, commas, colons: with them gone there is no name, comment, route, literal or second
     * address, and dots, hyphens and lengths are JMail's to judge.
     */
    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.@-]");

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

    /** Says what is wrong with an address; empty when nothing is. */
    static Optional<String> fault(String address) {
        if (address.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (address.chars().anyMatch(character -> character > 127)) {
            return Optional.of("only ASCII addresses can be sent to");
        }
        if (FOREIGN.matcher(address).find()) {
            return Optional.of("only letters, digits and !#$%&'*+/=?^_`{|}~.@- may stand in it, and no name beside it");
        }
        if (address.length() > MOST_CHARACTERS) {
            return Optional.of("it has more than 254 characters");
        }
        return verdict(VALIDATOR.validate(address));
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
