package dev.pressrun.generator;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a post's address, such as {@code /:year/:month/:slug/}. */
public final class Permalink {
    private static final Pattern TOKEN = Pattern.compile(":([a-z_]+)");
    private static final Set<String> TOKENS =
            Set.of("path", "slug", "title", "year", "month", "day", "categories", "output_ext");
    // RFC 3986, section 3.3: what a segment may hold, without what HTML would escape
    private static final String PLAIN = "-._~!$()*+,;=:@";
    private static final String HEX = "0123456789ABCDEF";
    private static final Pattern ENCODED_PERCENT = Pattern.compile("%25([0-9A-Fa-f]{2})");

    private Permalink() {}

    /** Throws when the form has a token that nothing fills. */
    public static void check(String form) {
        Matcher token = TOKEN.matcher(form);
        while (token.find()) {
            if (!TOKENS.contains(token.group(1))) {
                throw new IllegalArgumentException("knows no :" + token.group(1) + "; there are "
                        + TOKENS.stream().sorted().map(name -> ":" + name).toList());
            }
        }
        if (!form.startsWith("/")) {
            throw new IllegalArgumentException("must begin with a slash, not " + form);
        }
    }

    /** The path below the site's address, percent-encoded, without a slash at its beginning. */
    public static String fill(String form, Parts parts) {
        return encode(expand(form, parts));
    }

    /** The path with its tokens filled in, not encoded. */
    public static String expand(String form, Parts parts) {
        return TOKEN.matcher(form).replaceAll(match -> Matcher.quoteReplacement(parts.value(match.group(1))));
    }

    /** The same for a path that its author wrote: what is encoded already stays. */
    public static String encodeWritten(String path) {
        return ENCODED_PERCENT.matcher(encode(path)).replaceAll("%$1");
    }

    /** Percent-encodes a path and drops its empty segments. */
    public static String encode(String path) {
        StringBuilder encoded = new StringBuilder();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
                encoded.append(encoded.isEmpty() ? "" : "/");
                encodeSegment(segment, encoded);
            }
        }
        return path.endsWith("/") && !encoded.isEmpty() ? encoded.append('/').toString() : encoded.toString();
    }

    private static void encodeSegment(String segment, StringBuilder into) {
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (isPlain) {
                into.append(c);
            } else {
                into.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
    }

    /** Letters and digits in lower case, everything between them a hyphen. */
    public static String slugify(String text) {
        StringBuilder slug = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                slug.appendCodePoint(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-' && c != '\'' && c != '’') {
                slug.append('-');
            }
        });
        int end = slug.length();
        return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
    }

    /** What the tokens stand for. */
    public record Parts(String path, String slug, String title, List<String> categories, OffsetDateTime date) {
        private String value(String token) {
            return switch (token) {
                case "path" -> path;
                case "slug" -> slug;
                case "title" -> title;
                case "categories" -> String.join("/", categories);
                case "year" -> String.format(Locale.ROOT, "%04d", date.getYear());
                case "month" -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
                case "day" -> String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
                case "output_ext" -> ".html";
                default -> ":" + token;
            };
        }
    }
}
