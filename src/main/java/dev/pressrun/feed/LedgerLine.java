package dev.pressrun.feed;

import dev.pressrun.post.PostId;
import dev.pressrun.post.PublishedPost;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line of the ledger as text: its parts with tabs between them. */
final class LedgerLine {
    private static final int PARTS = 8;

    // blogs begin with all their posts at one moment, and to read or write one costs more than all the rest of a line
    private final Map<String, Instant> moments = new HashMap<>();
    private final Map<Instant, String> texts = new HashMap<>();

    String write(PublishedPost post) {
        return String.join(
                "\t",
                text(post.since()),
                escaped(post.id().value()),
                escaped(post.path()),
                escaped(post.address()),
                post.day().toString(),
                escaped(post.fingerprint()),
                text(post.changed()),
                escaped(String.join(" ", post.former())));
    }

    private String text(Instant moment) {
        return texts.computeIfAbsent(moment, Instant::toString);
    }

    /** Throws {@link IllegalArgumentException}, which says what is wrong. */
    PublishedPost read(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("it has " + parts.length + " parts, not " + PARTS);
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = unescaped(parts[i]);
        }
        try {
            return new PublishedPost(
                    new PostId(parts[1]),
                    parts[2],
                    parts[3],
                    parts[7].isEmpty() ? List.of() : List.of(parts[7].split(" ")),
                    day(parts[4]),
                    parts[5],
                    moment(parts[0]),
                    moment(parts[6]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Only what we write; the JDK's reader of dates takes longer than all the rest. */
    private static LocalDate day(String text) {
        boolean isUsual = text.length() == 10 && text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        return isUsual && text.charAt(4) == '-' && text.charAt(7) == '-'
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
    }

    private static int number(String text, int from, int until) {
        return Integer.parseInt(text, from, until, 10);
    }

    private Instant moment(String text) {
        return moments.computeIfAbsent(text, Instant::parse);
    }

    private static String escaped(String part) {
        return isPlain(part)
                ? part
                : part.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    // a stream of the characters would take longer than all the rest of writing
    private static boolean isPlain(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < ' ' || part.charAt(i) == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String unescaped(String part) {
        if (part.indexOf('\\') < 0) {
            return part;
        }
        StringBuilder out = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            char next = c == '\\' && i + 1 < part.length() ? part.charAt(++i) : c;
            boolean isEscape = c == '\\';
            out.append(
                    isEscape && next == 't'
                            ? '\t'
                            : isEscape && next == 'n' ? '\n' : isEscape && next == 'r' ? '\r' : next);
        }
        return out.toString();
    }
}
