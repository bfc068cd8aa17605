package dev.pressrun.generator;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Hugo makes the address of one page of.
 *
 * @param folder its path in the folder of its language's content, without a slash at its end; empty at the top
 * @param sections those of the folders that are sections
 * @param name of the file without extension and language, or of the folder that is the page
 * @param slug what the front matter says; empty when it says nothing
 * @param date with the offset it was written with
 */
public record HugoPage(
        String folder, List<String> sections, String name, String slug, String title, OffsetDateTime date) {
    private static final Pattern TOKEN = Pattern.compile(":(\\w{1,40})(\\[[^\\]]{0,20}])?");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d{0,3})(:?)(\\d{0,3})]");

    public HugoPage {
        sections = List.copyOf(sections);
    }

    /** The section at the top; empty for a page that is in none. */
    public String section() {
        return folder.substring(0, folder.indexOf('/') < 0 ? folder.length() : folder.indexOf('/'));
    }

    /** The path of the page where no form says otherwise. */
    String path() {
        return (folder.isEmpty() ? "" : folder + "/") + slugOr(name);
    }

    private String slugOr(String other) {
        return slug.isEmpty() ? other : slug;
    }

    /** A form with its tokens filled in. */
    String expand(String form, HugoPaths paths) {
        return TOKEN.matcher(form).replaceAll(token -> Matcher.quoteReplacement(paths.path(value(token))));
    }

    private String value(MatchResult token) {
        String name = token.group(1);
        String range = token.group(2);
        if (name.equals("sections") || name.equals("sectionslugs")) {
            return String.join("/", range == null ? sections : sections(range));
        }
        String value = value(name);
        return (value == null ? token.group().substring(0, name.length() + 1) : value) + (range == null ? "" : range);
    }

    private @Nullable String value(String token) {
        return switch (token) {
            case "section", "sectionslug" -> section();
            case "title" -> title;
            case "slug" -> slugOr(title);
            case "filename", "contentbasename" -> name;
            case "slugorfilename", "slugorcontentbasename" -> slugOr(name);
            case "year" -> String.valueOf(date.getYear());
            case "month", "monthname", "day", "weekday", "weekdayname", "yearday" -> DateTokens.value(token, date);
            default -> GoLayout.value(token, date);
        };
    }

    /** As in {@code [last]}, {@code [0]}, {@code [1:]} or {@code [:2]}. */
    private List<String> sections(String range) {
        if (range.equals("[last]")) {
            return sections.subList(Math.max(0, sections.size() - 1), sections.size());
        }
        Matcher parts = RANGE.matcher(range);
        if (!parts.matches()) {
            return sections;
        }
        int from = parts.group(1).isEmpty() ? 0 : Integer.parseInt(parts.group(1));
        int until = parts.group(3).isEmpty() ? sections.size() : Integer.parseInt(parts.group(3));
        int end = Math.min(sections.size(), parts.group(2).isEmpty() ? from + 1 : until);
        return from < end ? sections.subList(from, end) : List.of();
    }
}
