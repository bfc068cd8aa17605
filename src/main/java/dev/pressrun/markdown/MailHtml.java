package dev.pressrun.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a document for mail holds, as far as mail programs treat it in ways that authors do not expect.
 *
 * @param pictures in the order of the document
 * @param links the addresses that links lead to, in the same order
 * @param unshown the names of elements that mail programs drop, and of CSS that many do not know
 * @param styleBytes the length of the longest style element
 */
public record MailHtml(List<Picture> pictures, List<String> links, Set<String> unshown, int styleBytes) {
    /** What Gmail or Outlook drop, and with it what it did. */
    private static final Pattern UNKNOWN_CSS = Pattern.compile("(?<![\\w-])(?:position|float|transform|animation|filter"
            + "|clip-path|object-fit|background-image|grid-[a-z-]{1,20}|flex-[a-z-]{1,20})\\s{0,9}:"
            + "|display\\s{0,9}:\\s{0,9}(?:inline-)?(?:flex|grid)|@import|@font-face|(?<![\\w-])var\\(");

    private static final String DROPPED =
            "script, form, input, button, select, textarea, svg, math, video, audio, iframe, object, embed, canvas, link";

    public MailHtml {
        pictures = List.copyOf(pictures);
        links = List.copyOf(links);
    }

    /**
     * A picture of the document.
     *
     * @param alt what it shows, in words; may be empty
     */
    public record Picture(String address, String alt, Size size) {
        static Picture of(Element image) {
            boolean isSized =
                    !image.attr("width").isBlank() && !image.attr("height").isBlank();
            return new Picture(image.attr("src"), image.attr("alt").strip(), isSized ? Size.SAID : Size.UNKNOWN);
        }
    }

    /** Whether a picture's size is known before it is loaded. */
    public enum Size {
        SAID,
        UNKNOWN
    }

    /** Reads a document or a fragment. */
    public static MailHtml of(String html) {
        Document document = Jsoup.parse(html);
        List<String> links = new ArrayList<>();
        document.select("a[href]").forEach(link -> links.add(link.attr("href")));
        Set<String> unshown = new LinkedHashSet<>();
        document.select(DROPPED).forEach(element -> unshown.add("<" + element.normalName() + ">"));
        Stream.concat(
                        document.select("style").stream().map(Element::data),
                        document.select("[style]").stream().map(element -> element.attr("style")))
                .distinct()
                .forEach(css -> addUnknown(css, unshown));
        int styleBytes = document.select("style").stream()
                .mapToInt(style -> style.data().length())
                .max()
                .orElse(0);
        return new MailHtml(
                document.select("img").stream().map(Picture::of).toList(), links, Set.copyOf(unshown), styleBytes);
    }

    private static void addUnknown(String css, Set<String> unshown) {
        UNKNOWN_CSS
                .matcher(css.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group().replaceAll("[\\s:(]+$", "").replaceAll("\\s*:\\s*", ": "))
                .forEach(unshown::add);
    }
}
