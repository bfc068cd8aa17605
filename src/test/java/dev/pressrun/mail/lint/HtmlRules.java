package dev.pressrun.mail.lint;

import static dev.pressrun.mail.lint.Breakage.html;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What the HTML of a message must be made of, and must not. */
final class HtmlRules {
    private static final String CLIENTS = "what mail programs show";
    /** Gmail clips at 102,400; servers in between may add a little. */
    private static final int LARGEST = 100_000;

    private static final String NOT_SHOWN =
            "form, input, button, select, textarea, script, svg, math, video, audio, canvas,"
                    + " iframe, object, embed, link, base, picture, source, template, noscript, applet, frame, frameset, marquee";
    private static final Pattern NOT_STYLED = Pattern.compile(
            "(?i)display\\s*:\\s*(?:inline-)?(?:flex|grid)|(?:^|[;{\\s])position\\s*:|@import|expression\\s*\\("
                    + "|url\\s*\\(|(?:^|[;{\\s])(?:flex|grid|float|animation)(?:-[a-z-]+)?\\s*:|javascript:");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?|ftps?)://[^\\s/?#]+(?:[/?#][!-~]*)?|(?!https?:|data:|cid:|javascript:)[a-z]+:[!-~]+");
    private static final Pattern SHOWN = Pattern.compile("https?://[^\\s/?#]+(?:[/?#][!-~]*)?");

    private HtmlRules() {}

    static List<Rule> rules() {
        return Stream.of(document(), elementsAndStyles(), attributes(), whole())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> document() {
        return List.of(
                Rule.of(
                        "the document says that it is HTML",
                        CLIENTS,
                        message -> Stream.of(message.html())
                                .filter(html -> !html.regionMatches(true, 0, "<!doctype html>", 0, 15))
                                .map(html -> "no doctype"),
                        html("<!DOCTYPE html>", "")),
                Rule.of(
                        "language and direction are said",
                        "WCAG 2.2, 3.1.1",
                        message -> missing(message, "html[lang~=^[A-Za-z]{2,3}\\b][dir~=^(ltr|rtl)$]"),
                        html(" lang=\"", " data-lang=\""),
                        html(" dir=\"", " data-dir=\"")),
                Rule.of(
                        "the title is the subject",
                        "WCAG 2.2, 2.4.2",
                        message -> Stream.of(message.document().title()).filter(String::isBlank),
                        html("<title>", "<title></title><!-- <title>")),
                Rule.of(
                        "character set, width and colours are said",
                        CLIENTS,
                        message -> Stream.of(
                                        "head > meta[charset=utf-8]",
                                        "head > meta[name=viewport][content*=width=device-width]",
                                        "head > meta[name=color-scheme][content~=light|dark]")
                                .flatMap(selector -> missing(message, selector)),
                        html("<meta charset=", "<meta data-charset="),
                        html("name=\"viewport\"", "name=\"view\""),
                        html("name=\"color-scheme\"", "name=\"scheme\"")));
    }

    private static List<Rule> elementsAndStyles() {
        return List.of(
                Rule.of(
                        "tables for the layout say so",
                        "WCAG 2.2, 1.3.1",
                        message -> message.document().select("table").stream()
                                .filter(HtmlRules::isLayout)
                                .filter(table -> !table.attr("role").equals("presentation"))
                                .map(HtmlRules::start),
                        html(" role=\"presentation\"", "")),
                Rule.of(
                        "no element that mail programs drop",
                        CLIENTS,
                        message -> message.document().select(NOT_SHOWN).stream().map(HtmlRules::start),
                        html("</h1>", "</h1><form action=\"https://example.org/\"><input></form>"),
                        html("</h1>", "</h1><script>1</script>"),
                        html("</h1>", "</h1><svg></svg>"),
                        html("</h1>", "</h1><video src=\"https://example.org/a.mp4\"></video>")),
                Rule.of(
                        "no style that mail programs drop",
                        CLIENTS,
                        message -> Stream.concat(
                                        message.document().select("[style]").stream()
                                                .map(element -> element.attr("style")),
                                        message.document().select("style").stream()
                                                .map(Element::data))
                                .filter(style -> NOT_STYLED.matcher(style).find()),
                        html("<h1 ", "<h1 style=\"display:flex\" "),
                        html("<h1 ", "<h1 style=\"color:red;position: absolute\" "),
                        html("<h1 ", "<h1 style=\"display: grid\" "),
                        html("<style>", "<style>@import 'a.css';"),
                        html("<h1 ", "<h1 style=\"background:url(https://example.org/a)\" ")));
    }

    private static List<Rule> attributes() {
        return List.of(
                Rule.of(
                        "nothing that runs",
                        CLIENTS,
                        message -> message.document().getAllElements().stream()
                                .flatMap(element -> element.attributes().asList().stream())
                                .filter(attribute -> attribute.getKey().startsWith("on")
                                        || attribute
                                                .getValue()
                                                .strip()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .startsWith("javascript:"))
                                .map(Object::toString),
                        html("<h1 ", "<h1 onclick=\"a()\" "),
                        html("href=\"https:", "href=\"javascript:")),
                Rule.of(
                        "every address is absolute",
                        CLIENTS,
                        message -> Stream.concat(unlike(message, "href", ADDRESS), unlike(message, "src", SHOWN)),
                        html("href=\"https://", "href=\"/"),
                        html("href=\"https://", "href=\"#"),
                        html("src=\"https://", "src=\"data:image/png;base64,"),
                        html("src=\"https://", "src=\"cid:")));
    }

    private static List<Rule> whole() {
        return List.of(
                Rule.of(
                        "the document is shown whole",
                        "Gmail",
                        message -> Stream.of(message.html().getBytes(UTF_8).length)
                                .filter(bytes -> bytes > LARGEST)
                                .map(bytes -> bytes + " bytes"),
                        html("</h1>", "</h1><p>" + "word ".repeat(LARGEST / 5) + "</p>")),
                Rule.of(
                        "an id is there once",
                        "HTML, section 3.2.6",
                        message -> message.document().select("[id]").stream()
                                .filter(element -> message.document()
                                                .select("#" + element.id())
                                                .size()
                                        > 1)
                                .map(HtmlRules::start),
                        html("</h1>", "</h1><p id=\"a\">a</p><p id=\"a\">b</p>")));
    }

    private static Stream<String> missing(RawMessage message, String selector) {
        return Stream.of(selector).filter(each -> message.document().selectFirst(each) == null);
    }

    /** A table of data holds no part of the page, nor another table. */
    private static boolean isLayout(Element table) {
        return table.select("table").size() > 1 || table.selectFirst("h1, h2") != null;
    }

    private static Stream<String> unlike(RawMessage message, String attribute, Pattern right) {
        return message.document().select("[" + attribute + "]").stream()
                .map(element -> element.attr(attribute))
                .filter(address -> !right.matcher(address).matches());
    }

    static String start(Element element) {
        String html = element.outerHtml();
        return html.substring(0, Math.min(html.length(), 120));
    }
}
