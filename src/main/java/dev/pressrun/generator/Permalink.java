package dev.pressrun.generator;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of a post's address, such as {@code /:year/:month/:slug/}. */
public final class Permalink {
    private static final Pattern TOKEN = Pattern.compile(":([a-z_]+)");
    private static final List<String> TOKENS = Stream.concat(
                    Stream.of(
                            "path",
                            "slug",
                            "title",
                            "name",
                            "filename",
                            "contentbasename",
                            "section",
                            "sections",
                            "categories",
                            "slugified_categories",
                            "output_ext"),
                    DateTokens.NAMES.stream())
            .sorted()
            .toList();
    // RFC 3986, section 3.3: what a segment may hold, and Jekyll and Hugo leave as it is
    private static final String PLAIN = "-._~!$&'()*+,;=:@";
    private static final String HEX = "0123456789ABCDEF";
    private static final Pattern ENCODED_PERCENT = Pattern.compile("%25([0-9A-Fa-f]{2})");

    private Permalink() {}

    /** Throws when the form has a token that nothing fills. */
    public static void check(String form) {
        Matcher token = TOKEN.matcher(form);
        while (token.find()) {
            if (!TOKENS.contains(token.group(1))) {
                throw new IllegalArgumentException("knows no :" + token.group(1) + "; there are "
                        + TOKENS.stream().map(name -> ":" + name).toList());
            }
        }
        if (!form.startsWith("/")) {
            throw new IllegalArgumentException("must begin with a slash, not " + form);
        }
    }

    /** The path with its tokens filled in, not encoded; what is no token stays as it is. */
    public static String expand(String form, Tokens tokens) {
        StringBuilder path = new StringBuilder();
        int done = 0;
        for (Matcher token = TOKEN.matcher(form); token.find(); done = token.end()) {
            path.append(form, done, token.start()).append(value(token.group(1), tokens));
        }
        return path.append(form, done, form.length()).toString();
    }

    private static String value(String token, Tokens tokens) {
        String value = tokens.value(token);
        if (value == null && token.endsWith("_")) {
            // as in ":year_:title"
            String before = tokens.value(token.substring(0, token.length() - 1));
            value = before == null ? null : before + "_";
        }
        return value == null ? ":" + token : value;
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

    /** What the tokens stand for, whatever the generator. */
    public record Parts(String path, String slug, String title, List<String> categories, OffsetDateTime date)
            implements Tokens {
        @Override
        public @Nullable String value(String token) {
            return switch (token) {
                case "path" -> path;
                case "slug" -> slug;
                case "title" -> slugify(title);
                case "name", "filename", "contentbasename" -> path.substring(path.lastIndexOf('/') + 1);
                case "section" -> path.substring(0, Math.max(0, path.indexOf('/')));
                case "sections" -> path.substring(0, Math.max(0, path.lastIndexOf('/')));
                case "categories" -> String.join("/", categories);
                case "slugified_categories" ->
                    categories.stream().map(Permalink::slugify).collect(Collectors.joining("/"));
                case "output_ext" -> ".html";
                default -> DateTokens.value(token, date);
            };
        }
    }
}
