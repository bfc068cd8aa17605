package dev.pressrun.mail.lint;

import static dev.pressrun.mail.lint.Breakage.field;
import static dev.pressrun.mail.lint.Breakage.raw;
import static dev.pressrun.mail.lint.Breakage.twice;
import static dev.pressrun.mail.lint.Breakage.with;
import static dev.pressrun.mail.lint.Breakage.without;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the fields of every message must be. */
final class HeaderRules {
    private static final List<String> ONCE =
            List.of("From", "Date", "Message-ID", "Subject", "To", "MIME-Version", "Content-Type");
    private static final List<String> AT_MOST_ONCE = List.of("Reply-To", "Sender", "Cc", "Precedence", "Feedback-ID");
    /** Others write them, or they would tell readers of each other. */
    private static final List<String> NEVER = List.of("Return-Path", "Bcc", "Received", "Delivered-To", "Resent-To");

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String DOT_ATOM = ATOM + "(?:\\." + ATOM + ")*";
    private static final String ADDRESS = DOT_ATOM + "@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*";
    private static final String WORD = "(?:" + ATOM + "|\"(?:[^\"\\\\]|\\\\.)*\"|=\\?[^? ]+\\?[BbQq]\\?[^? ]+\\?=)";
    private static final Pattern MAILBOX =
            Pattern.compile(ADDRESS + "|(?:" + WORD + "(?: +" + WORD + ")* )?<" + ADDRESS + ">");
    /** The UTF-8 of a character beyond ASCII, each octet a character. */
    private static final String BEYOND_ASCII = "(?:[\\u00C2-\\u00DF][\\u0080-\\u00BF]"
            + "|[\\u00E0-\\u00EF][\\u0080-\\u00BF]{2}|[\\u00F0-\\u00F4][\\u0080-\\u00BF]{3})";
    /** RFC 6532, section 3.2: a local part in UTF-8, and a domain that never is. */
    static final Pattern FOREIGN_ADDRESS = Pattern.compile(
            "(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]|" + BEYOND_ASCII + ")+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.US);

    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?([^?\\s]*)\\?([^?\\s]*)\\?([^?\\s]*)\\?=");
    private static final int LONGEST_WORD = 75;
    private static final int LONGEST_LINE = 76;

    private HeaderRules() {}

    static List<Rule> rules() {
        return Stream.of(counts(), values(), texts()).flatMap(List::stream).toList();
    }

    private static List<Rule> counts() {
        return List.of(
                Rule.of(
                        "what a message needs is there once",
                        "RFC 5322, section 3.6; RFC 2045, section 4",
                        message -> ONCE.stream()
                                .filter(name -> message.fields(name).size() != 1)
                                .map(name -> message.fields(name).size() + " times " + name),
                        without("From"),
                        without("Date"),
                        without("Message-ID"),
                        without("Subject"),
                        without("To"),
                        without("MIME-Version"),
                        twice("From"),
                        twice("Subject"),
                        twice("To")),
                Rule.of(
                        "what may be there is there once",
                        "RFC 5322, section 3.6",
                        message -> AT_MOST_ONCE.stream()
                                .filter(name -> message.fields(name).size() > 1),
                        twice("Reply-To"),
                        twice("Precedence"),
                        twice("Feedback-ID")),
                Rule.of(
                        "what others write is not there",
                        "RFC 5321, section 4.4",
                        message -> NEVER.stream()
                                .filter(name -> !message.fields(name).isEmpty()),
                        with("Return-Path: <news@example.org>"),
                        with("Bcc: eve@example.org")));
    }

    private static List<Rule> values() {
        return List.of(
                Rule.of(
                        "the date has a numeric zone and is right",
                        "RFC 5322, section 3.3",
                        message -> wrong(message.value("Date"), HeaderRules::isDate),
                        field("Date", "Mon, 23 Nov 2026 08:00:00 GMT"),
                        field("Date", "Sun, 23 Nov 2026 08:00:00 +0000"),
                        field("Date", "2026-11-23T08:00:00Z")),
                Rule.of(
                        "the message's id belongs to the sender's domain",
                        "RFC 5322, section 3.6.4",
                        message -> wrong(
                                message.value("Message-ID"),
                                id -> id.matches("<" + DOT_ATOM + "@" + Pattern.quote(message.domain()) + ">")),
                        field("Message-ID", "<a@localhost>"),
                        field("Message-ID", "a@example.org"),
                        field("Message-ID", "<a b@example.org>")),
                Rule.of(
                        "sender and reader are one mailbox each",
                        "RFC 5322, section 3.4",
                        message -> Stream.of("From", "Reply-To", "To")
                                .filter(name -> !message.value(name).isEmpty() && !isMailbox(message, name))
                                .map(message::value),
                        field("From", "J. Editor, the 2nd <news@example.org>"),
                        field("From", "news@example.org, more@example.org"),
                        field("To", "undisclosed-recipients:;"),
                        field("Reply-To", "answers@")));
    }

    private static List<Rule> texts() {
        return List.of(
                Rule.of(
                        "an encoded word is short and holds whole characters",
                        "RFC 2047, sections 2 and 5",
                        message -> words(message.head())
                                .filter(word -> word.group().length() > LONGEST_WORD || !isWhole(word))
                                .map(MatchResult::group),
                        field("Subject", "=?UTF-8?B?8J+Y?= =?UTF-8?B?gA==?="),
                        field("Subject", "=?UTF-8?B?" + "QUJD".repeat(17) + "?="),
                        field("Subject", "=?UTF-8?B?QQ=a?="),
                        field("Subject", "=?UTF-8?Q?=F0=9F?="),
                        field("Subject", "=?latin1?Q?a?=")),
                Rule.of(
                        "encoded words stand alone in lines of at most 76",
                        "RFC 2047, section 2",
                        message -> message.head()
                                .lines()
                                .filter(line -> ENCODED_WORD.matcher(line).find())
                                .filter(line -> line.length() > LONGEST_LINE || !standAlone(line)),
                        field("Subject", "=?UTF-8?B?" + "QUJD".repeat(15) + "?= and more"),
                        field("Subject", "Re:=?UTF-8?B?QUJD?="),
                        field("From", "\"=?UTF-8?B?QUJD?=\" <news@example.org>")),
                Rule.of(
                        "the subject says something",
                        "Gmail, guidelines for senders",
                        message -> wrong(message.value("Subject"), subject -> !subject.isBlank()),
                        raw("Subject: ", "Subject: \r\nX-Other: ")));
    }

    private static Stream<String> wrong(String value, java.util.function.Predicate<String> right) {
        return Stream.of(value).filter(right.negate());
    }

    private static boolean isMailbox(RawMessage message, String name) {
        String value = message.value(name);
        boolean isForeignReader =
                name.equals("To") && FOREIGN_ADDRESS.matcher(value).matches();
        return isForeignReader || MAILBOX.matcher(value).matches();
    }

    private static boolean isDate(String text) {
        try {
            return DATE.format(OffsetDateTime.parse(text, DATE)).equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Stream<MatchResult> words(String head) {
        return ENCODED_WORD.matcher(head).results();
    }

    private static boolean standAlone(String line) {
        return Stream.of(line.split(" "))
                .filter(word -> ENCODED_WORD.matcher(word).find())
                .allMatch(word -> ENCODED_WORD.matcher(word).matches());
    }

    private static boolean isWhole(MatchResult word) {
        if (!word.group(1).equalsIgnoreCase("utf-8")) {
            return false;
        }
        try {
            byte[] octets = word.group(2).equalsIgnoreCase("B")
                    ? Base64.getDecoder().decode(word.group(3))
                    : new RawMessage("\r\n\r\n" + word.group(3).replace('_', ' ')).octets();
            UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return octets.length > 0;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }
}
