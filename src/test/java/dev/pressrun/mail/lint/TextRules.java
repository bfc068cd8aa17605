package dev.pressrun.mail.lint;

import static dev.pressrun.mail.lint.Breakage.text;

import dev.pressrun.text.Width;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the plain text of a message must be. */
final class TextRules {
    private static final String OURS = "step 3: a first-class rendering";
    private static final int COLUMNS = 72;
    /** Marks of quotes, lists and notes before a word that has no place to be broken. */
    private static final Pattern ONE_WORD =
            Pattern.compile("(?:[> ]|- |\\d+\\. |\\[\\d+] )*\\S+(?: (?:\\[\\d+])+\\S*)*");

    private static final Pattern CODE = Pattern.compile("(?:[> ]|- |\\d+\\. |\\[\\d+] )* {4}.*");
    private static final Pattern COMMAND = Pattern.compile("\\$ cat .*");
    private static final Pattern LABELLED = Pattern.compile("[^:]{1,40}: https?://\\S+");

    private TextRules() {}

    static List<Rule> rules() {
        return Stream.of(lines(), whole()).flatMap(List::stream).toList();
    }

    private static List<Rule> lines() {
        return List.of(
                Rule.of(
                        "a line has 72 columns where it can be broken",
                        OURS,
                        message -> message.textLines()
                                .filter(line -> Width.of(line) > COLUMNS)
                                .filter(line -> !ONE_WORD.matcher(line).matches()
                                        && !CODE.matcher(line).matches()
                                        && !COMMAND.matcher(line).matches()
                                        && !LABELLED.matcher(line).matches()),
                        text("\n\n", "\n\n" + "word ".repeat(15) + "\n"),
                        text("\n\n", "\n\n  - " + "日本".repeat(15) + " 日本語日本語\n")),
                Rule.of(
                        "no character that a terminal obeys",
                        OURS,
                        message -> message.text()
                                .chars()
                                .filter(c -> c != '\n' && Character.isISOControl(c))
                                .mapToObj(c -> "U+" + Integer.toHexString(c)),
                        text("\n\n", "\n\n\u001B[31mred\n"),
                        text("\n\n", "\n\n\tby a tab\n")),
                Rule.of(
                        "no line ends with a space",
                        OURS,
                        message -> message.textLines()
                                .filter(line -> !line.equals("-- ") && !line.equals(line.stripTrailing())),
                        text("\n\n", "\n\nspace \n")));
    }

    private static List<Rule> whole() {
        return List.of(
                Rule.of(
                        "the signature is divided from the text once",
                        "RFC 3676, section 4.3",
                        message -> Stream.of(message.textLines()
                                        .filter("-- "::equals)
                                        .count())
                                .filter(count -> count != 1)
                                .map(count -> count + " times"),
                        text("\n-- \n", "\n--\n"),
                        text("\n-- \n", "\n-- \n-- \n")),
                Rule.of(
                        "no more than three lines are blank",
                        OURS,
                        message -> Stream.of(message.text())
                                .filter(text -> text.contains("\n\n\n\n\n"))
                                .map(text -> "a hole"),
                        text("\n\n", "\n\n\n\n\n")),
                Rule.of(
                        "the notes of a post are numbered as they are noted",
                        OURS,
                        message -> misnumbered(message.text()),
                        text("\n[1] ", "\n[2] ")),
                Rule.of(
                        "no markup is left over",
                        OURS,
                        message -> message.textLines()
                                .filter(line -> !CODE.matcher(line).matches())
                                .filter(line -> line.matches(".*(?:&(?:amp|lt|gt|nbsp|quot);|\\u00AD).*")),
                        text("\n\n", "\n\nyou &amp; me\n")));
    }

    /** The notes stand one below the other, and their numbers begin at one. */
    private static Stream<String> misnumbered(String text) {
        Matcher note = Pattern.compile("(?m)^\\[(\\d+)] ").matcher(text);
        int last = 0;
        while (note.find()) {
            int number = Integer.parseInt(note.group(1));
            if (number != last + 1 && number != 1) {
                return Stream.of("[" + last + "] then [" + number + "]");
            }
            last = number;
        }
        return Stream.empty();
    }
}
