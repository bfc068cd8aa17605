package dev.pressrun.markdown;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Says in words what drawings and formulas say: no feed may hold their elements, which are not HTML, and no mail shows them. */
final class Foreign {
    private Foreign() {}

    static void text(Element foreign, Element to) {
        if (foreign.normalName().equals("math")) {
            formula(foreign, to);
        } else {
            drawing(foreign, to);
        }
    }

    /** A drawing by its name; what is written in it says little without the lines between. */
    private static void drawing(Element svg, Element to) {
        Element title = svg.selectFirst("> title");
        Stream.of(svg.attr("aria-label"), title == null ? "" : title.text())
                .filter(name -> !name.isBlank())
                .findFirst()
                .ifPresent(name -> HtmlCleaner.say(name, to));
    }

    /** A formula as its author wrote it, where a program has kept that; else its letters and signs. */
    private static void formula(Element math, Element to) {
        Element tex = math.selectFirst("annotation[encoding*=tex]");
        String source = tex == null ? math.attr("alttext") : tex.wholeText();
        if (!source.isBlank()) {
            to.appendElement("code").text(source.strip());
            return;
        }
        math.select("annotation, annotation-xml").remove();
        HtmlCleaner.say(math.text(), to);
    }
}
