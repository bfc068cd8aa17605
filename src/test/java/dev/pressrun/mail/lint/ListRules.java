package dev.pressrun.mail.lint;

import static dev.pressrun.mail.lint.Breakage.field;
import static dev.pressrun.mail.lint.Breakage.twice;
import static dev.pressrun.mail.lint.Breakage.with;
import static dev.pressrun.mail.lint.Breakage.without;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How mail programs know a list and offer to leave it. */
final class ListRules {
    private static final String FIELDS = "RFC 2369, section ";
    private static final List<String> WITH_ADDRESSES =
            List.of("List-Unsubscribe", "List-Help", "List-Owner", "List-Archive", "List-Subscribe");
    private static final Pattern ADDRESSES =
            Pattern.compile("<(?:https?|mailto):[!-~&&[^<>,]]+>(?:, ?<(?:https?|mailto):[!-~&&[^<>,]]+>)*");
    private static final Pattern LIST_ID = Pattern.compile("(?:[^<>]+ )?<[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+>");
    private static final int LONGEST_ID = 255;
    private static final Pattern FEEDBACK_ID = Pattern.compile("(?:[A-Za-z0-9._-]*:){0,3}[A-Za-z0-9._-]{5,15}");

    private ListRules() {}

    static List<Rule> rules() {
        return Stream.of(fields(), unsubscribing(), otherFields())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> fields() {
        return List.of(
                Rule.of(
                        "each list field is there at most once",
                        FIELDS + "4",
                        message -> message.fields().stream()
                                .map(field -> field.name().toLowerCase(Locale.ROOT))
                                .filter(name -> name.startsWith("list-")
                                        && message.fields(name).size() > 1)
                                .distinct(),
                        twice("List-Unsubscribe"),
                        twice("List-Id"),
                        twice("List-Unsubscribe-Post")),
                Rule.of(
                        "a list field holds addresses in angle brackets",
                        FIELDS + "2",
                        message -> WITH_ADDRESSES.stream()
                                .map(message::value)
                                .filter(value -> !value.isEmpty()
                                        && !ADDRESSES.matcher(value).matches()),
                        field("List-Help", "mailto:help@example.org"),
                        field("List-Owner", "Ada <mailto:ada@example.org>"),
                        field("List-Archive", "<https://example.org/a b>"),
                        field("List-Unsubscribe", "<https://example.org/a> <mailto:b@example.org>")),
                Rule.of(
                        "the list has an id in the form of a name",
                        "RFC 2919, sections 2 and 3",
                        message -> wrong(
                                message.value("List-Id"),
                                id -> LIST_ID.matcher(id).matches()
                                        && message.bracketed("List-Id").length() <= LONGEST_ID),
                        without("List-Id"),
                        field("List-Id", "<weekly>"),
                        field("List-Id", "weekly.example.org"),
                        field("List-Id", "<" + "x".repeat(LONGEST_ID) + ".example.org>")));
    }

    private static List<Rule> unsubscribing() {
        return List.of(
                Rule.of(
                        "readers unsubscribe at an https address of their own",
                        "RFC 8058, section 3.1; Gmail; Yahoo",
                        message -> wrong(
                                message.value("List-Unsubscribe"),
                                value -> value.matches("<https://[^>]*[A-Za-z0-9_-]{20,}>.*")),
                        without("List-Unsubscribe"),
                        field("List-Unsubscribe", "<mailto:stop@example.org>"),
                        field("List-Unsubscribe", "<http://example.org/" + "x".repeat(30) + ">"),
                        field("List-Unsubscribe", "<https://example.org/stop>")),
                Rule.of(
                        "one click is enough",
                        "RFC 8058, section 3.1; Gmail; Yahoo",
                        message -> wrong(message.value("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click"::equals),
                        without("List-Unsubscribe-Post"),
                        field("List-Unsubscribe-Post", "One-Click"),
                        field("List-Unsubscribe-Post", "List-Unsubscribe=one-click")));
    }

    private static List<Rule> otherFields() {
        return List.of(
                Rule.of(
                        "readers cannot post",
                        FIELDS + "3.4",
                        message -> wrong(message.value("List-Post"), "NO"::equals),
                        without("List-Post"),
                        field("List-Post", "<mailto:news@example.org>")),
                Rule.of(
                        "help and archive are named",
                        FIELDS + "3",
                        message -> Stream.of("List-Help", "List-Archive")
                                .filter(name -> message.value(name).isEmpty()),
                        without("List-Help"),
                        without("List-Archive")),
                Rule.of(
                        "vacation programs do not answer",
                        "RFC 3834, section 2; old vacation programs",
                        message -> wrong(message.value("Precedence"), "bulk"::equals),
                        without("Precedence"),
                        field("Precedence", "list")),
                Rule.of(
                        "Gmail can count complaints",
                        "Gmail, Feedback loop",
                        message -> message.fields("Feedback-ID").stream()
                                .map(RawMessage.Field::value)
                                .filter(value -> !FEEDBACK_ID.matcher(value).matches()),
                        field("Feedback-ID", "a:b:c:d:pressrun"),
                        field("Feedback-ID", "a:b:c:x")),
                Rule.of(
                        "no field says that another program may answer for the list",
                        "RFC 3834, section 5",
                        message -> message.fields("Auto-Submitted").stream().map(RawMessage.Field::value),
                        with("Auto-Submitted: auto-replied")));
    }

    private static Stream<String> wrong(String value, Predicate<String> right) {
        return Stream.of(value).filter(right.negate());
    }
}
