package dev.pressrun.markdown;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Copies what is allowed from HTML that somebody wrote into HTML that may leave the house. */
final class HtmlCleaner {
    private final Medium medium;
    private final Set<String> ids = new HashSet<>();

    HtmlCleaner(Medium medium) {
        this.medium = medium;
    }

    Element clean(String html) {
        Document clean = Document.createShell("");
        clean.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        copyChildren(Jsoup.parseBodyFragment(html).body(), clean.body());
        return clean.body();
    }

    private void copyChildren(Node from, Element to) {
        for (Node child : from.childNodes()) {
            if (child instanceof TextNode text) {
                to.appendChild(new TextNode(text.getWholeText()));
            } else if (child instanceof Element element) {
                copy(element, to);
            }
        }
    }

    private void copy(Element element, Element to) {
        String name = element.normalName();
        if (Embeds.is(element)) {
            Embeds.link(element, to, medium.addresses());
        } else if (Allowed.element(name, medium)) {
            if (!isWayBack(element)) {
                Element copy = to.appendElement(name);
                copyAttributes(element, copy);
                copyChildren(element, copy);
            }
        } else if (Allowed.content(name)) {
            copyChildren(element, to);
        }
    }

    /** In a mail the arrow behind a footnote would lead out of it. */
    private boolean isWayBack(Element element) {
        return medium.isMail() && element.hasClass("footnote-backref");
    }

    private void copyAttributes(Element from, Element to) {
        String name = from.normalName();
        for (Attribute attribute : from.attributes()) {
            String key = attribute.getKey();
            if (Allowed.attribute(name, key, medium)) {
                value(key, attribute.getValue()).ifPresent(value -> to.attr(key, value));
            }
        }
        if (name.equals("img")) {
            loadAtOnce(from, to);
        }
        if (medium.isMail()) {
            style(to).ifPresent(style -> to.attr("style", style));
        }
    }

    private Optional<String> style(Element element) {
        Element parent = element.parent();
        boolean inPre = parent != null && parent.normalName().equals("pre");
        return switch (element.normalName()) {
            case "a" -> element.hasAttr("href") ? medium.styles().of("a") : Optional.empty();
            case "code" ->
                inPre ? medium.styles().ofCodeInPre() : medium.styles().of("code");
            default -> medium.styles().of(element.normalName());
        };
    }

    private Optional<String> value(String key, String value) {
        return switch (key) {
            case "href", "cite" -> medium.addresses().link(value);
            case "src" -> medium.addresses().image(value);
            case "srcset" -> medium.addresses().images(value);
            case "id" -> ids.add(value) ? Optional.of(value) : Optional.empty();
            default -> Optional.of(value);
        };
    }

    /** Scripts that load images late keep the real address aside; there is no script any more. */
    private void loadAtOnce(Element from, Element to) {
        Optional<String> late = medium.addresses().image(from.attr("data-src"));
        late.ifPresent(url -> to.attr("src", url));
        if (!medium.isMail()) {
            medium.addresses().images(from.attr("data-srcset")).ifPresent(all -> to.attr("srcset", all));
        }
    }
}
