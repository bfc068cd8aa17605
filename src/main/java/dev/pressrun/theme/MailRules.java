package dev.pressrun.theme;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What mail programs do not show, or take out. */
final class MailRules {
    private static final Pattern ELEMENT =
            Pattern.compile("(?i)<(script|form|input|button|svg|video|audio|iframe|object|embed|canvas|link)\\b");
    private static final Pattern CSS =
            Pattern.compile("(?i)(?:display\\s*:\\s*(?:inline-)?(?:flex|grid)|(?<![\\w-])position\\s*:|@import)");

    private MailRules() {}

    /** What a line of a mail's template has of it. */
    static Stream<String> inLine(String line) {
        return Stream.concat(
                ELEMENT.matcher(line)
                        .results()
                        .map((MatchResult found) -> "<" + found.group(1).toLowerCase(Locale.ROOT) + ">"),
                inDeclarations(line));
    }

    /** What declarations have of it. */
    static Stream<String> inDeclarations(String css) {
        return CSS.matcher(css)
                .results()
                .map((MatchResult found) -> found.group().replace(" ", "").replaceFirst(":$", ""));
    }
}
