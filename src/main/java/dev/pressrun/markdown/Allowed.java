package dev.pressrun.markdown;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The elements and attributes of HTML that may leave the house; of any other element only the content does. */
final class Allowed {
    private static final Set<String> ELEMENTS = words("""
            a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details
            dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q
            rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u
            ul var wbr""");

    /** Pages show them; mail programs do not, and their text stands in for them. */
    private static final Set<String> ON_PAGES = words("""
            picture source math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
            mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics""");

    /** Elements whose content is not for readers. */
    private static final Set<String> DROPPED = words("""
            script style template head title base link meta input button select textarea form label option optgroup datalist
            annotation-xml svg canvas map area frame frameset noframes dialog param track applet""");

    private static final Set<String> ANYWHERE = words("title lang dir");
    private static final Set<String> ANYWHERE_ON_PAGES = words("id class aria-label aria-hidden role");

    private static final Map<String, Set<String>> OF_ELEMENT = Map.ofEntries(
            Map.entry("a", words("href")),
            Map.entry("blockquote", words("cite")),
            Map.entry("col", words("span")),
            Map.entry("colgroup", words("span")),
            Map.entry("del", words("cite datetime")),
            Map.entry("details", words("open")),
            Map.entry("img", words("src alt width height")),
            Map.entry("ins", words("cite datetime")),
            Map.entry("li", words("value")),
            Map.entry("math", words("display xmlns")),
            Map.entry("ol", words("start type reversed")),
            Map.entry("q", words("cite")),
            Map.entry("source", words("media type")),
            Map.entry("td", words("align valign colspan rowspan headers")),
            Map.entry("th", words("align valign colspan rowspan headers scope abbr")),
            Map.entry("time", words("datetime")));

    private static final Set<String> OF_IMAGE_ON_PAGES = words("srcset sizes");

    private Allowed() {}

    static boolean element(String name, Medium medium) {
        return ELEMENTS.contains(name) || (!medium.isMail() && ON_PAGES.contains(name));
    }

    static boolean content(String element) {
        return !DROPPED.contains(element);
    }

    static boolean attribute(String element, String name, Medium medium) {
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
