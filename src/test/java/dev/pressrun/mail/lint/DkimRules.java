package dev.pressrun.mail.lint;

import static dev.pressrun.mail.lint.Breakage.raw;
import static dev.pressrun.mail.lint.Breakage.twice;
import static dev.pressrun.mail.lint.Breakage.without;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a signature must cover, and how; whether it holds is for those to say who verify it. */
final class DkimRules {
    private static final String DKIM = "RFC 6376, section ";
    private static final String NAME = "DKIM-Signature";
    private static final List<String> COVERED =
            List.of("from", "reply-to", "subject", "date", "to", "message-id", "mime-version");
    private static final Pattern COVERED_TOO = Pattern.compile("content-.*|list-.*|feedback-id");
    private static final List<String> OVERSIGNED =
            List.of("from", "subject", "date", "to", "cc", "list-unsubscribe", "list-unsubscribe-post");

    private DkimRules() {}

    static List<Rule> rules() {
        return Stream.of(form(), reach(), coverage()).flatMap(List::stream).toList();
    }

    private static List<Rule> form() {
        return List.of(
                Rule.of(
                        "the RSA signature stands above that of Ed25519",
                        "RFC 8463, section 3",
                        message -> Stream.of(algorithms(message))
                                .filter(algorithms -> !algorithms.equals(List.of("rsa-sha256", "ed25519-sha256")))
                                .map(List::toString),
                        without(NAME),
                        twice(NAME),
                        raw("a=rsa-sha256", "a=rsa-sha1")),
                Rule.of(
                        "the signatures stand above all that they sign",
                        DKIM + "5.6",
                        message -> message.fields().stream()
                                .dropWhile(field -> field.is(NAME))
                                .filter(field -> field.is(NAME))
                                .map(field -> "a signature in the middle"),
                        Breakage.with("X-First: 1")),
                Rule.of(
                        "a signature has the tags that it needs",
                        DKIM + "3.5",
                        message -> signatures(message)
                                .filter(tags -> !tags.getOrDefault("v", "").equals("1")
                                        || !tags.getOrDefault("s", "").matches("[a-z0-9-]+")
                                        || !tags.getOrDefault("t", "").matches("\\d+")
                                        || !tags.getOrDefault("bh", "").matches("[A-Za-z0-9+/]{43}=")
                                        || !tags.getOrDefault("b", "").matches("[A-Za-z0-9+/]{64,}={0,2}"))
                                .map(Map::toString),
                        raw(" v=1;", ""),
                        raw(" s=", " q="),
                        raw(" bh=", " bh=AA")));
    }

    private static List<Rule> reach() {
        return List.of(
                Rule.of(
                        "both head and body are relaxed",
                        DKIM + "3.4",
                        message -> signatures(message)
                                .map(tags -> tags.getOrDefault("c", ""))
                                .filter(form -> !form.equals("relaxed/relaxed")),
                        raw("c=relaxed/relaxed", "c=relaxed"),
                        raw("c=relaxed/relaxed", "c=simple/simple")),
                Rule.of(
                        "the whole body is signed",
                        DKIM + "8.2",
                        message -> signatures(message)
                                .filter(tags -> tags.containsKey("l"))
                                .map(tags -> "l=" + tags.get("l")),
                        raw(" bh=", " l=100; bh=")),
                Rule.of(
                        "the sender's own domain signs",
                        "RFC 7489, section 3.1.1; Gmail; Microsoft",
                        message -> signatures(message)
                                .map(tags -> tags.getOrDefault("d", ""))
                                .filter(domain -> !isOrHolds(domain, message.domain())),
                        raw("d=example.org", "d=example.com"),
                        raw("d=example.org", "d=ple.org")));
    }

    private static List<Rule> coverage() {
        return List.of(
                Rule.of(
                        "all that a reader or a program acts on is signed",
                        DKIM + "5.4.1; RFC 8058, section 4",
                        message -> signatures(message)
                                .flatMap(tags -> message.fields().stream()
                                        .map(field -> field.name().toLowerCase(Locale.ROOT))
                                        .filter(DkimRules::mustBeSigned)
                                        .filter(name -> !signed(tags).contains(name))),
                        raw("List-Help:", ""),
                        raw(":Feedback-ID:", ":")),
                Rule.of(
                        "nobody can add another of what readers see",
                        DKIM + "8.15",
                        message -> signatures(message)
                                .flatMap(tags -> OVERSIGNED.stream()
                                        .filter(name -> signed(tags).stream()
                                                        .filter(name::equals)
                                                        .count()
                                                <= message.fields(name).size())),
                        raw(":To:", ":"),
                        raw(":Subject:", ":"),
                        twice("Subject")));
    }

    private static boolean mustBeSigned(String name) {
        return COVERED.contains(name) || COVERED_TOO.matcher(name).matches();
    }

    private static boolean isOrHolds(String domain, String from) {
        return from.equals(domain) || from.endsWith("." + domain);
    }

    private static List<String> algorithms(RawMessage message) {
        return signatures(message).map(tags -> tags.getOrDefault("a", "")).toList();
    }

    private static List<String> signed(Map<String, String> tags) {
        return Arrays.asList(tags.getOrDefault("h", "").toLowerCase(Locale.ROOT).split(":", -1));
    }

    private static Stream<Map<String, String>> signatures(RawMessage message) {
        return message.fields(NAME).stream().map(field -> tags(field.value()));
    }

    private static Map<String, String> tags(String list) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : list.replaceAll("\\s", "").split(";", -1)) {
            int sign = tag.indexOf('=');
            tags.put(tag.substring(0, Math.max(0, sign)), tag.substring(sign + 1));
        }
        return tags;
    }
}
