package dev.pressrun.markdown;

import dev.pressrun.text.XmlCharacters;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Copies what is allowed from HTML that somebody wrote into HTML that may leave the house. */
final class HtmlCleaner {
    /** Elements that mean nothing when nothing is in them, which is what is left of a form, or was made by a parser. */
    private static final Set<String> SAYS_SOMETHING = Set.of("p", "section");

    private static final Pattern CLOSES_ITSELF = Pattern.compile(
            "<(video|audio|iframe|object|canvas|script|a|div|span|p|i|section)(\\s[^<>]*[\\s\"']|)/>",
            Pattern.CASE_INSENSITIVE);

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
        copyChildren(Jsoup.parseBodyFragment(closed(html)).body(), clean.body());
        return clean.body();
    }

    /** HTML knows no elements that close themselves, and would take all that follows for what is in a player or a frame. */
    private static String closed(String html) {
        return html.contains("/>") ? CLOSES_ITSELF.matcher(html).replaceAll("<$1$2></$1>") : html;
    }

    private void copyChildren(Node from, Element to) {
        for (Node child : from.childNodes()) {
            if (child instanceof TextNode text) {
                say(text.getWholeText(), to);
            } else if (child instanceof DataNode data) {
                say(data.getWholeData(), to);
            } else if (child instanceof Element element) {
                copy(element, to);
            }
        }
    }

    /** Puts words at the end of an element; whoever parses the result drops a line break at the beginning of preformatted text. */
    static void say(String written, Element to) {
        String words = XmlCharacters.in(written);
        boolean isFirstOfPre = to.childNodeSize() == 0 && to.normalName().equals("pre");
        if (!words.isEmpty()) {
            to.appendChild(new TextNode(isFirstOfPre && words.startsWith("\n") ? "\n" + words : words));
        }
    }

    private void copy(Element element, Element to) {
        switch (element.normalName()) {
            case "svg", "math" -> Foreign.text(element, to);
            case "img" -> Images.copy(element, to, this);
            case "audio", "video" -> Embeds.play(element, to, this);
            case "iframe", "embed", "object", "script", "lite-youtube" -> Embeds.link(element, to, this);
            case "noscript" -> copyFallback(element, to);
            case "marquee" -> say(element.text(), to); // blocks in it may stand where none may without it
            case "button", "label" -> words(element, to);
            case "input" -> tick(element, to);
            default -> copyPlain(element, to);
        }
    }

    private void copyPlain(Element element, Element to) {
        String name = Allowed.instead(element.normalName());
        boolean isHeadingInHeading = Allowed.heading(name) && Allowed.heading(to.normalName());
        boolean isLinkInLink = name.equals("a") && isInLink(to);
        if (isWayBack(element) || !Allowed.content(name)) {
            return;
        }
        if (!Allowed.element(name, medium) || isHeadingInHeading || isLinkInLink) {
            copyChildren(element, to);
            return;
        }
        if (name.equals("a")) {
            new PostAddresses(addresses()).show(element);
        }
        Element copy = to.appendElement(name);
        copyAttributes(element, copy);
        copyChildren(element, copy);
        if (name.equals("a") && !copy.hasAttr("href") && !copy.hasAttr("id")) {
            copy.unwrap(); // leads nowhere, and nothing leads to it
        } else if (copy.childNodeSize() == 0 && SAYS_SOMETHING.contains(name)) {
            copy.remove();
        }
    }

    /** No link may stand in a link, however deep. */
    static boolean isInLink(Element place) {
        for (Element each = place; each != null; each = each.parent()) {
            if (each.normalName().equals("a")) {
                return true;
            }
        }
        return false;
    }

    /** In a mail the arrow behind a footnote would lead out of it. */
    private boolean isWayBack(Element element) {
        return medium.isMail() && element.hasClass("footnote-backref");
    }

    /** What stands in for a picture or a player that a script would have shown. */
    private void copyFallback(Element noscript, Element to) {
        noscript.select("img, iframe").forEach(element -> copy(element, to));
    }

    /** Outside a form, such as in a link, a button is words; in one they are of use to nobody without it. */
    private void words(Element control, Element to) {
        if (control.closest("form") == null) {
            if (control.normalName().equals("label")) {
                copyChildren(control, to);
            } else {
                say(control.text(), to);
            }
        }
    }

    /** The box of a task; other fields of forms are for scripts and servers. */
    private static void tick(Element input, Element to) {
        if (input.attr("type").equalsIgnoreCase("checkbox") && to.closest("li") != null) {
            say(input.hasAttr("checked") ? "☑" : "☐", to);
        }
    }

    void copyAttributes(Element from, Element to) {
        String name = to.normalName();
        for (Attribute attribute : from.attributes()) {
            String key = attribute.getKey();
            if (Allowed.attribute(name, key, medium)) {
                value(key, attribute.getValue()).ifPresent(value -> to.attr(key, value));
            }
        }
        complete(from, to);
        dressed(to);
    }

    /** The same element, which in a mail has its look from the theme. */
    Element dressed(Element element) {
        if (medium.isMail()) {
            style(element).ifPresent(style -> element.attr("style", style));
        }
        return element;
    }

    /** What other attributes said in attributes that may stay. */
    private void complete(Element from, Element to) {
        boolean isLink = to.normalName().equals("a");
        if (isLink && !from.attr("aria-label").isBlank() && !to.hasAttr("title")) {
            to.attr("title", from.attr("aria-label"));
        }
        if (isLink
                && !medium.isMail()
                && !to.hasAttr("id")
                && !from.attr("name").isBlank()) {
            value("id", from.attr("name")).ifPresent(id -> to.attr("id", id));
        }
        if (to.normalName().equals("source")) {
            Lazy.sources(from, addresses()).ifPresent(all -> to.attr("srcset", all));
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
            case "href", "cite" -> addresses().link(value);
            case "src", "poster" -> medium.image(value);
            case "srcset" -> addresses().images(value);
            case "id" -> ids.add(value) ? Optional.of(value) : Optional.empty();
            default -> Optional.of(value);
        };
    }

    Medium medium() {
        return medium;
    }

    Addresses addresses() {
        return medium.addresses();
    }

    /** Copies what is in an element, without it. */
    void unwrap(Element element, Element to) {
        copyChildren(element, to);
    }
}
