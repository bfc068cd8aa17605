package dev.pressrun.mail.lint;

import static dev.pressrun.mail.lint.Breakage.field;
import static dev.pressrun.mail.lint.Breakage.raw;
import static dev.pressrun.mail.lint.Breakage.with;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every line of a message must be. */
final class LineRules {
    private static final String FORMAT = "RFC 5322, section ";
    private static final int LONGEST = 998;
    private static final int WISHED = 78;

    /** Has no place at which it could be folded: one word, behind the name of its field or alone. */
    private static final Pattern UNBREAKABLE = Pattern.compile("(?:[!-9;-~]+:)?[ \t]*[^ \t]+");

    private LineRules() {}

    static List<Rule> rules() {
        return Stream.of(lengthsAndEnds(), characters()).flatMap(List::stream).toList();
    }

    private static List<Rule> lengthsAndEnds() {
        return List.of(
                Rule.of(
                        "no line is longer than 998",
                        FORMAT + "2.1.1",
                        message -> lines(message.raw(), line -> line.length() > LONGEST),
                        with("X-Long: " + "x".repeat(LONGEST)),
                        raw("\r\n--=_", "\r\n" + "x".repeat(LONGEST + 1) + "\r\n--=_")),
                Rule.of(
                        "a header line has 78 characters where it can be folded",
                        FORMAT + "2.1.1",
                        message -> lines(
                                message.head(),
                                line -> line.length() > WISHED
                                        && !UNBREAKABLE.matcher(line).matches()),
                        with("X-Long: " + "word ".repeat(20) + "end")),
                Rule.of(
                        "lines end with CRLF and nothing else",
                        FORMAT + "2.3",
                        message -> Stream.of(message.raw())
                                .map(raw -> raw.replace("\r\n", ""))
                                .filter(rest -> rest.contains("\r") || rest.contains("\n"))
                                .map(rest -> "a bare CR or LF"),
                        raw("\r\nMIME-Version", "\nMIME-Version"),
                        raw("\r\n--=_", "\r\r\n--=_"),
                        raw("Precedence: b", "Precedence:\r b")),
                Rule.of(
                        "the last line ends",
                        FORMAT + "2.3",
                        message -> Stream.of(message.raw())
                                .filter(raw -> !raw.endsWith("\r\n"))
                                .map(raw -> "no line break at the end"),
                        message -> message.substring(0, message.length() - 2)));
    }

    private static List<Rule> characters() {
        return List.of(
                Rule.of(
                        "only printable ASCII",
                        "RFC 2045, section 2.7; RFC 6532 for headers of SMTPUTF8",
                        message -> octets(withoutForeignReader(message)),
                        with("X-Name: J\u00FCrgen"),
                        with("X-Nul: \0"),
                        field("To", "j\u00F6rg@example.com"),
                        field("To", "j\u00C3\u00B6rg@stra\u00C3\u009Fe.example"),
                        field("From", "j\u00C3\u00B6rg@example.org"),
                        raw("\r\n\r\n--=_", "\r\n\r\n\u00A0\r\n--=_")),
                Rule.of(
                        "no line of a header is blank or says nothing behind its name",
                        FORMAT + "3.2.2",
                        message -> lines(message.head(), line -> line.isBlank() || line.matches("\\S+:\\s*")),
                        with("X-Empty:"),
                        with("X-Late:\r\n value"),
                        raw("\r\nMIME-Version: 1.0", "\r\n \r\nMIME-Version: 1.0")),
                Rule.of(
                        "every header field has a name and a colon",
                        FORMAT + "2.2",
                        message -> message.fields().stream()
                                .map(RawMessage.Field::raw)
                                .filter(field -> !field.matches("(?s)[!-9;-~]+: .*")),
                        with("no field"),
                        with("X Y: z"),
                        with("X-Tight:z")));
    }

    private static Stream<String> lines(String part, Predicate<String> wrong) {
        return Stream.of(part.split("\r\n", -1))
                .limit(part.split("\r\n", -1).length - 1L)
                .filter(wrong);
    }

    /** The address of a reader is the one thing that may be written in UTF-8, where it cannot be written otherwise. */
    private static String withoutForeignReader(RawMessage message) {
        return message.fields("To").stream()
                .filter(to -> HeaderRules.FOREIGN_ADDRESS.matcher(to.value()).matches())
                .reduce(message.raw(), (raw, to) -> raw.replace(to.raw(), ""), (some, others) -> some);
    }

    private static Stream<String> octets(String raw) {
        return raw.chars()
                .filter(c -> (c < ' ' && c != '\r' && c != '\n' && c != '\t') || c > '~')
                .mapToObj(c -> "an octet " + c)
                .distinct();
    }
}
