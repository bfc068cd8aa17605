package dev.pressrun.feed;

import dev.pressrun.text.Sha256;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives names a place in addresses: readable, in the letters of their script, and no two in one place. Who comes first has the
 * plain place and keeps it; a later name that would be written alike ({@code node js} beside {@code node.js}) gets a mark of its
 * own behind it.
 */
final class Slugs {
    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /** The name as it is compared: no difference of case, nor of the ways to write one letter. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    String of(String name) {
        String words = words(folded(name));
        String plain = cut(words);
        if (!plain.isEmpty() && plain.length() == words.length() && taken.add(plain)) {
            return plain;
        }
        String marked = plain.isEmpty() ? mark(name) : plain + "-" + mark(name);
        while (!taken.add(marked)) {
            marked += "-";
        }
        return marked;
    }

    private static String words(String name) {
        StringBuilder slug = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                slug.appendCodePoint(c);
            } else if (c != '\'' && c != '’') {
                slug.append('-').append(spoken(c));
            }
        });
        return slug.toString().replaceAll("-+", "-").replaceAll("^-|-$", "");
    }

    // they tell apart C, C++ and C#
    private static String spoken(int c) {
        return switch (c) {
            case '+' -> "plus-";
            case '#' -> "sharp-";
            case '&' -> "and-";
            default -> "";
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String cut(String slug) {
        return slug.codePointCount(0, slug.length()) <= LONGEST
                ? slug
                : slug.substring(0, slug.offsetByCodePoints(0, LONGEST));
    }

    private static String mark(String name) {
        return HexFormat.of().formatHex(Sha256.of(folded(name)), 0, 4);
    }
}
