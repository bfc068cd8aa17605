package dev.pressrun.mail.lint;

import static dev.pressrun.mail.lint.Breakage.html;
import static dev.pressrun.mail.lint.Breakage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What the HTML of a message must say to everybody, and the text with it. */
final class ContentRules {
    private static final String ACCESS = "WCAG 2.2, ";
    private static final int WIDEST = 600;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int LONGEST_PREHEADER = 200;

    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

    private ContentRules() {}

    static List<Rule> rules() {
        return Stream.of(pictures(), reading(), unsubscribing(), equality())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> pictures() {
        return List.of(
                Rule.of(
                        "a picture has an alternative text",
                        ACCESS + "1.1.1",
                        message -> message.document().select("img:not([alt])").stream()
                                .map(HtmlRules::start),
                        html(" alt=\"", " data-alt=\"")),
                Rule.of(
                        "a picture has the width of its column at most",
                        "Outlook, which knows no max-width",
                        message -> message.document().select("img").stream()
                                .filter(image -> !fits(image))
                                .map(HtmlRules::start),
                        html(" width=\"600\" height=\"", " height=\""),
                        html(" width=\"600\" height=\"", " width=\"1200\" height=\""),
                        html(" width=\"600\" height=\"", " width=\"100%\" height=\""),
                        html(" width=\"600\" height=\"", " width=\"600\" height=\"0")));
    }

    private static List<Rule> reading() {
        return List.of(
                Rule.of(
                        "headings are in order",
                        ACCESS + "1.3.1",
                        message -> outline(message.document()),
                        html("<h1", "<h1>Another</h1><h1"),
                        html("<h1", "<h2>Before</h2><h1"),
                        html("</h1>", "</h1><h3>Jump</h3>")),
                Rule.of(
                        "what a mailbox shows behind the subject is text",
                        "Gmail; Apple Mail",
                        message -> Stream.of(preheader(message.document()))
                                .filter(text -> text.isBlank() || text.length() > LONGEST_PREHEADER),
                        html("<body ", "<body data-a=\"\"><div>&nbsp;</div><p "),
                        html("<body ", "<body data-a=\"\"><div>" + "word ".repeat(50) + "</div><p ")),
                Rule.of(
                        "words stand out from what is behind them",
                        ACCESS + "1.4.3",
                        message -> Contrast.weak(message.document().body()),
                        html("</h1>", "</h1><p style=\"color:#999999\">pale</p>"),
                        html("</h1>", "</h1><table><tr><td bgcolor=\"#444\">dark</td></tr></table>"),
                        html("</h1>", "</h1><font color=\"yellow\">pale</font>")));
    }

    private static List<Rule> unsubscribing() {
        return List.of(
                Rule.of(
                        "a link to unsubscribe can be seen",
                        "Gmail; Yahoo; CAN-SPAM",
                        message -> Stream.of(
                                        message.bracketed("List-Unsubscribe").replaceAll(">.*", ""))
                                .map(header -> address(message))
                                .filter(address -> message.document().select("a[href]").stream()
                                        .noneMatch(link -> link.attr("href").equals(address) && link.hasText())),
                        html(">Unsubscribe</a>", "></a>"),
                        html("/unsubscribe/", "/subscribe/")),
                Rule.of(
                        "the text has the address to unsubscribe, too",
                        "Gmail; Yahoo; CAN-SPAM",
                        message -> Stream.of(address(message))
                                .filter(address -> !message.text().contains(address)),
                        text("/unsubscribe/", "/subscribe/")));
    }

    private static List<Rule> equality() {
        return List.of(
                Rule.of(
                        "both parts link to the same",
                        "RFC 2046, section 5.1.4; spam filters",
                        message -> links(message.document().select("a[href]:not(sup > a)"))
                                .filter(link -> !says(message.text(), link)),
                        html("</h1>", "</h1><a href=\"https://example.org/only-here\">more</a>")),
                Rule.of(
                        "both parts say the same",
                        "RFC 2046, section 5.1.4; spam filters",
                        message -> Stream.of(unsaid(message))
                                .filter(words -> !words.isEmpty())
                                .map(List::toString),
                        html(
                                "</h1>",
                                "</h1><p>quite another text which nobody who reads plain text ever gets to see, hidden away far from them behind doors without handles</p>"),
                        text(
                                "\n\n",
                                "\n\nquite another text which nobody who reads the other part ever gets to see, hidden away far from them behind doors without handles\n")));
    }

    /** Whether it says how wide it is, or is an icon among words whose size only its own server knows. */
    private static boolean fits(Element image) {
        boolean isHigh =
                !image.hasAttr("height") || NUMBER.matcher(image.attr("height")).matches();
        String width = image.attr("width");
        return isHigh
                && (image.hasAttr("width")
                        ? NUMBER.matcher(width).matches() && Integer.parseInt(width) <= WIDEST
                        : isAmongOthers(image));
    }

    private static boolean isAmongOthers(Element image) {
        Element block = image.closest("p, div, li, td, th, figure, dd, blockquote, h3, h4, h5, h6, section");
        return block != null && (block.hasText() || block.select("img").size() > 1);
    }

    /** The headings that are missing or too much. */
    private static Stream<String> outline(Document document) {
        List<String> wrong = new ArrayList<>();
        int before = 0;
        for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > before + 1 || (level == 1 && before > 0)) {
                wrong.add("h" + before + " then " + HtmlRules.start(heading));
            }
            before = level;
        }
        return before == 0 ? Stream.of("no heading") : wrong.stream();
    }

    /** What stands first, hidden or not, in an element of its own. */
    private static String preheader(Document document) {
        Element first = document.body().firstElementChild();
        return first == null
                ? ""
                : first.text()
                        .replaceAll("[\\s\\u00A0\\u034F\\u200B-\\u200D\\uFEFF]+", " ")
                        .strip();
    }

    private static String address(RawMessage message) {
        Matcher first = Pattern.compile("<([^>]*)>").matcher(message.value("List-Unsubscribe"));
        return first.find() ? first.group(1) : "no address";
    }

    private static Stream<String> links(Elements links) {
        return links.stream().map(link -> link.attr("href")).distinct();
    }

    /** A host in a script without spaces is broken between lines as a word is. */
    private static boolean says(String text, String link) {
        if (link.chars().anyMatch(c -> c > '~')) {
            return text.replaceAll("\\s", "").contains(link);
        }
        return Stream.of(
                        link,
                        link.replaceFirst("^mailto:", ""),
                        link.replaceFirst("^https?://", ""),
                        link.replaceFirst("/$", ""))
                .anyMatch(text::contains);
    }

    /** The words that only one of the parts has, where they are more than a few that are written another way. */
    private static List<String> unsaid(RawMessage message) {
        Document document = message.document();
        Element preheader = document.body().firstElementChild();
        if (preheader != null) {
            preheader.remove();
        }
        Set<String> html = words(document.body().wholeText() + " "
                + String.join(" ", document.select("img[alt]").eachAttr("alt")));
        Set<String> text = words(message.text().replaceAll("\\[\\d+]", ""));
        List<String> only = new ArrayList<>(difference(html, text));
        html.addAll(words(String.join(" ", document.select("a[href]").eachAttr("href")) + " "
                + String.join(" ", document.select("img[src]").eachAttr("src"))));
        List<String> onlyText = difference(text, html);
        if (only.size() <= tolerated(html)) {
            only.clear();
        }
        if (onlyText.size() > tolerated(text)) {
            only.addAll(onlyText);
        }
        return only.stream().limit(30).toList();
    }

    private static int tolerated(Set<String> words) {
        return 10 + words.size() / 50;
    }

    private static List<String> difference(Set<String> some, Set<String> others) {
        return some.stream().filter(word -> !others.contains(word)).toList();
    }

    /** The words of a text; of scripts without spaces each character, since lines break between them. */
    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() > 2 || Character.isIdeographic(word.codePointAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
