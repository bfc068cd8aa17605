package dev.pressrun.feed;

import dev.pressrun.text.OneLine;
import dev.pressrun.text.XmlCharacters;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes out of a text what no XML 1.0 document can hold, not even escaped, and what readers of feeds stumble over. */
final class CleanText {
    /** What programs agree to be an address (the common part of RFC 5322 and of what validators take). */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9_+.'-]+@(?:[A-Za-z0-9-]+\\.)+[A-Za-z0-9][A-Za-z0-9-]*");

    private static final String MARKUP =
            "a|abbr|b|big|br|cite|code|del|em|i|img|ins|kbd|mark|p|q|s|samp|small|span|strike"
                    + "|strong|sub|sup|time|tt|u|var|h[1-6]|div";

    private static final Pattern END_TAG = Pattern.compile("</(?:" + MARKUP + ")>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG =
            Pattern.compile("</?(?:" + MARKUP + ")(?:\\s[^<>]*+)?>", Pattern.CASE_INSENSITIVE);

    private static final Set<String> LANGUAGES = Set.copyOf(List.of(Locale.getISOLanguages()));

    private CleanText() {}

    /** The text in the characters of XML, its lines ended by {@code \n}. */
    static String block(String text) {
        if (isPlain(text)) {
            return text;
        }
        // validators take the mark of a lost character for a wrong encoding of the feed
        return XmlCharacters.in(text.replace("\r\n", "\n").replace('\r', '\n').replace('\uFFFD', '?'));
    }

    /** Whether nothing in it is to be replaced, in one look; it is so with most texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = (c >= ' ' && c < 0x7F) || c == '\n' || (c > 0x9F && c < Character.MIN_SURROGATE);
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    /** The text as one line: runs of white space become one space, none are left at the ends. */
    static String line(String text) {
        return OneLine.of(block(text));
    }

    /** The text as one line, or something else when nothing is left of it. */
    static String lineOr(String text, String other) {
        String line = line(text);
        return line.isEmpty() ? other : line;
    }

    /**
     * A title as one line. Many authors put {@code <em>}Markup{@code </em>} into titles, which feeds have as plain text: it goes;
     * a lone {@code <b>} is taken for a word.
     */
    static String title(String text) {
        String line = line(text);
        return END_TAG.matcher(line).find() ? line(TAG.matcher(line).replaceAll("")) : line;
    }

    static String titleOr(String text, String other) {
        String title = title(text);
        return title.isEmpty() ? other : title;
    }

    /** A language as feeds may name it, or nothing when it is none of ISO 639 or not written as BCP 47 wants it. */
    static String language(String tag) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(line(tag).replace('_', '-'))
                    .build();
            String language = locale.getLanguage();
            boolean known = language.length() == 3 || LANGUAGES.contains(language);
            return known ? locale.toLanguageTag() : "";
        } catch (IllformedLocaleException e) {
            return "";
        }
    }

    /** An email address as Atom and RSS demand it, or nothing when it is none. */
    static @Nullable String address(@Nullable String email) {
        String line = email == null ? "" : line(email);
        return ADDRESS.matcher(line).matches() ? line : null;
    }

    /** Plain text as HTML that shows the same. */
    static String html(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
