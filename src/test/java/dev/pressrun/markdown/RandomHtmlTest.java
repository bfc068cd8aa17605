package dev.pressrun.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Whatever an author writes, what leaves is well-formed, and clean in the eyes of whoever cleans it again. */
class RandomHtmlTest {
    private static final String[] ELEMENTS =
            ("a a p p div span b i em li ul ol dl dt dd table tr td th tbody thead caption"
                            + " colgroup col pre code h1 h2 h3 blockquote img br hr iframe video audio source picture object embed form"
                            + " fieldset label input button select option textarea script style svg math mi foreignObject title noscript"
                            + " template marquee font center bdo menu dir xmp custom-one my:tag details summary section figure"
                            + " figcaption ruby rt rp rb nobr q sup sub address applet param frame body html head main nav")
                    .split(" ");
    private static final String[] ATTRIBUTES = {
        " href=x",
        " href='#y'",
        " src=\"a b.png\"",
        " src='javascript:x'",
        " srcset='a 1x,b 2x'",
        " onclick=bad()",
        " style='color:red'",
        " id=i",
        " name=n",
        " data-src=c.png",
        " class='k l'",
        " title=\"&quot;<>&amp;\"",
        " xmlns:a='b'",
        " width=1",
        " height=1",
        " hidden",
        " align=left",
        " \u0001=x",
        " a\"b",
        " =",
        " poster=p",
        " cite='//h/x'"
    };
    private static final String[] TEXTS = {
        "word",
        " ",
        "\n",
        "&amp;",
        "&lt;",
        "<",
        ">",
        "&",
        "]]>",
        "<!-- c -->",
        "<![CDATA[ d ]]>",
        "<?php e ?>",
        "&#11;",
        "&#0;",
        "\u0001",
        "\uD83D\uDE00",
        "\uD83D",
        "&nbsp;",
        "é",
        "\"",
        "'",
        "&notin",
        "</",
        "<a",
        "\uFFFE",
        "\t",
        "\n\n"
    };
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "select",
            "textarea",
            "svg",
            "math",
            "template",
            "base",
            "link",
            "meta");

    private static String random(Random random) {
        StringBuilder html = new StringBuilder("<div>");
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> html.append(TEXTS[random.nextInt(TEXTS.length)]);
                case 1 ->
                    html.append("</")
                            .append(ELEMENTS[random.nextInt(ELEMENTS.length)])
                            .append('>');
                default -> {
                    html.append('<').append(ELEMENTS[random.nextInt(ELEMENTS.length)]);
                    for (int n = random.nextInt(3); n > 0; n--) {
                        html.append(ATTRIBUTES[random.nextInt(ATTRIBUTES.length)]);
                    }
                    html.append(random.nextInt(9) == 0 ? "/>" : ">");
                }
            }
        }
        return html.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverAnAuthorWritesIsWellFormedAndHarmless(long seed) throws Exception {
        Random random = new Random(seed);
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (int i = 0; i < 400; i++) {
            String written = random(random);
            MarkdownText text = MarkdownText.of(written, URI.create("https://blog.example/a/"));

            String html = text.html();
            String mail = text.html(Map.of("p", "margin:0"));
            text.text(72);

            parser.parse(new InputSource(new StringReader("<x>" + html + "</x>")));
            parser.parse(new InputSource(new StringReader("<x>" + mail + "</x>")));
            assertThat(Jsoup.parseBodyFragment(html).body().getAllElements())
                    .as(written + "\n" + html)
                    .allMatch(RandomHtmlTest::isHarmless);
        }
    }

    private static boolean isHarmless(Element element) {
        return !NEVER.contains(element.normalName())
                && element.attributes().asList().stream()
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")
                                || (Set.of("src", "href", "poster", "cite").contains(attribute.getKey())
                                        && !attribute.getValue().matches("(?s)(?:https?://|data:image/).*")));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void cleaningTwiceIsCleaningOnce(long seed) {
        Random random = new Random(seed);
        Addresses addresses =
                new Addresses(URI.create("https://blog.example/a/"), URI.create("https://blog.example/a/"));
        for (int i = 0; i < 400; i++) {
            String written = random(random);

            String once = new HtmlCleaner(Medium.web(addresses)).clean(written).html();
            String twice = new HtmlCleaner(Medium.web(addresses)).clean(once).html();

            assertThat(twice).as(written).isEqualTo(once);
        }
    }
}
