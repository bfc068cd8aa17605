package dev.pressrun.mail.lint;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a message of ours must be and that its octets show, each with who wants it so. {@link MessageLintTest} breaks a
 * good message in every way that a rule is there for.
 */
public final class MessageLint {
    static final List<Rule> RULES = Stream.of(
                    LineRules.rules(),
                    HeaderRules.rules(),
                    ListRules.rules(),
                    DkimRules.rules(),
                    MimeRules.rules(),
                    HtmlRules.rules(),
                    ContentRules.rules(),
                    TextRules.rules())
            .flatMap(List::stream)
            .toList();

    private MessageLint() {}

    /** What is wrong in a message, one character per octet; a line for each thing. */
    public static List<String> findings(String message) {
        return RULES.stream().flatMap(rule -> rule.findings(message).stream()).toList();
    }
}
