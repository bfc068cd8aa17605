package dev.pressrun.markdown;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The elements and attributes of HTML that may leave the house; of any other element only the content does. The W3C's feed
 * validator takes whatever else a feed holds for a risk, also where it is not: {@code controls}, {@code role}, {@code bdo}.
 */
final class Allowed {
    private static final Set<String> ELEMENTS = words("""
            a abbr acronym address article aside b bdi big blockquote br caption center cite code col colgroup data dd del
            details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main
            mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th
            thead time tr tt u ul var wbr""");

    /** Pages show them; mail programs do not, and their text stands in for them. */
    private static final Set<String> ON_PAGES = words("picture source");

    /** Elements that nobody should meet any more, or that are for forms, and what does the same for a reader. */
    private static final Map<String, String> INSTEAD = Map.of(
            "bdo",
            "span",
            "dir",
            "ul",
            "menu",
            "ul",
            "xmp",
            "pre",
            "listing",
            "pre",
            "plaintext",
            "pre",
            "form",
            "section",
            "fieldset",
            "section");

    /** Elements whose content is not for readers. */
    private static final Set<String> DROPPED = words("""
            script style template head title base link meta select textarea option optgroup datalist canvas map
            area frame frameset noframes noembed dialog param track applet""");

    private static final Set<String> ANYWHERE = words("title lang dir");
    private static final Set<String> ANYWHERE_ON_PAGES = words("id class");
    /** Chosen for a page of the author's; in a mail they would hide words on a dark screen. */
    private static final Set<String> COLOURS = words("color bgcolor");

    private static final Set<String> HEADINGS = words("h1 h2 h3 h4 h5 h6");

    private static final Map<String, Set<String>> OF_ELEMENT = Map.ofEntries(
            Map.entry("a", words("href hreflang")),
            Map.entry("blockquote", words("cite")),
            Map.entry("col", words("span width align")),
            Map.entry("colgroup", words("span width align")),
            Map.entry("data", words("value")),
            Map.entry("del", words("cite datetime")),
            Map.entry("details", words("open")),
            Map.entry("div", words("align")),
            Map.entry("font", words("color face size")),
            Map.entry("h1", words("align")),
            Map.entry("h2", words("align")),
            Map.entry("h3", words("align")),
            Map.entry("h4", words("align")),
            Map.entry("h5", words("align")),
            Map.entry("h6", words("align")),
            Map.entry("img", words("src alt width height align")),
            Map.entry("ins", words("cite datetime")),
            Map.entry("li", words("value")),
            Map.entry("ol", words("start type reversed")),
            Map.entry("p", words("align")),
            Map.entry("q", words("cite")),
            Map.entry("source", words("src media type")),
            Map.entry("table", words("align border cellpadding cellspacing width")),
            Map.entry("td", words("align valign colspan rowspan headers width bgcolor")),
            Map.entry("th", words("align valign colspan rowspan headers scope abbr width bgcolor")),
            Map.entry("time", words("datetime")),
            Map.entry("tr", words("align valign bgcolor")),
            Map.entry("video", words("width height poster")));

    private static final Set<String> OF_IMAGE_ON_PAGES = words("srcset sizes");

    private Allowed() {}

    /** The element that does for one of this name; the same name where there is none better. */
    static String instead(String name) {
        return INSTEAD.getOrDefault(name, name);
    }

    static boolean element(String name, Medium medium) {
        return ELEMENTS.contains(name) || (!medium.isMail() && ON_PAGES.contains(name));
    }

    static boolean content(String element) {
        return !DROPPED.contains(element);
    }

    static boolean heading(String name) {
        return HEADINGS.contains(name);
    }

    static boolean attribute(String element, String name, Medium medium) {
        if (medium.isMail() && COLOURS.contains(name)) {
            return false;
        }
        if (ANYWHERE.contains(name)
                || OF_ELEMENT.getOrDefault(element, Set.of()).contains(name)) {
            return true;
        }
        boolean image = element.equals("img") || element.equals("source");
        return !medium.isMail() && (ANYWHERE_ON_PAGES.contains(name) || (image && OF_IMAGE_ON_PAGES.contains(name)));
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
