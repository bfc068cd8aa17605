package dev.pressrun.dialect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * The addresses of posts that a template has written: where an address belongs they stay, without what was put in front of them for
 * the generator; in prose each becomes a link that shows its address; in code, where no link can be, the name of the post.
 */
final class PostAddresses {
    private static final String SCHEME = Reference.SCHEME + ":";
    private static final int FARTHEST = 1_000;

    private final String text;
    private final Prose prose;

    private PostAddresses(String text) {
        this.text = text;
        this.prose = new Prose(text);
    }

    /** The text with the addresses of the posts as they should be where they stand. */
    static String settled(String text, List<Reference> references) {
        return references.isEmpty() ? text : new PostAddresses(text).settled(references);
    }

    private String settled(List<Reference> references) {
        List<String> names = references.stream()
                .map(Reference::name)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (int at = text.indexOf(SCHEME); at >= 0; at = text.indexOf(SCHEME, at + SCHEME.length())) {
            int from = at + SCHEME.length();
            for (String name : names) {
                if (text.startsWith(name, from)) {
                    settle(at, name, endOfFragment(from + name.length()));
                    break;
                }
            }
        }
        return prose.written();
    }

    private void settle(int at, String name, int end) {
        Place place = Place.behind(text.substring(Math.max(0, at - FARTHEST), at));
        String begun = place.addressBegun();
        String address = text.substring(at, end);
        boolean isNamed = prose.isCode(at) || place.isInLink() || isTextOfLink(at, end);
        if (begun != null && begun.indexOf('?') < 0) {
            prose.replace(Math.max(prose.done(), at - begun.length()), at, "");
        } else if (begun != null || isNamed) {
            prose.replace(at, end, URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
        } else if (place.isInHtml()) {
            prose.replace(at, end, "<a href=\"" + address + "\">" + address + "</a>");
        } else {
            prose.replace(at, end, "<" + address + ">");
        }
    }

    private boolean isTextOfLink(int at, int end) {
        return at > 0 && text.charAt(at - 1) == '[' && text.startsWith("]", end);
    }

    private int endOfFragment(int from) {
        int end = from;
        if (end < text.length() && text.charAt(end) == '#') {
            end++;
            while (end < text.length()
                    && (Character.isLetterOrDigit(text.charAt(end)) || "-_%".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
        }
        return end;
    }
}
