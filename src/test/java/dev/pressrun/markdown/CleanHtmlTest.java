package dev.pressrun.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of HTML that authors and their old programs have written. */
class CleanHtmlTest {
    private static final String PAGE = "https://blog.example/a/";

    private static String html(String html) {
        return MarkdownText.of("<div>" + html + "</div>", URI.create(PAGE))
                .html()
                .strip();
    }

    private static String mail(String html) {
        return MarkdownText.of("<div>" + html + "</div>", URI.create(PAGE))
                .html(Map.of())
                .strip();
    }

    private static String text(String html) {
        return MarkdownText.of("<div>" + html + "</div>", URI.create(PAGE)).text(72);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "b.png 1x,c.png 2x | https://blog.example/a/b.png 1x, https://blog.example/a/c.png 2x",
                "b.png, c.png 2x | https://blog.example/a/b.png, https://blog.example/a/c.png 2x",
                "b.png 100w , /c.png 200w | https://blog.example/a/b.png 100w, https://blog.example/c.png 200w",
                "https://x.example/w_1,h_2/a.png 1.5x | https://x.example/w_1,h_2/a.png 1.5x",
                "javascript:x 1x, c.png 2x | https://blog.example/a/c.png 2x",
                "b.png loud | https://blog.example/a/b.png",
                ",,b.png,, | https://blog.example/a/b.png",
            })
    void aSourceSetIsReadAsBrowsersReadIt(String written, String clean) {
        assertThat(html("<img src=a.png srcset=\"" + written + "\">")).contains(" srcset=\"" + clean + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data-src", "data-lazy-src", "data-original", "data-lazy"})
    void aLatePictureIsShownAtOnceAndOnce(String attribute) {
        assertThat(html("<img class=lazy src='data:image/gif;base64,R0lGOD' " + attribute
                        + "=b.png alt=B><noscript><img src=b.png alt=B></noscript>"))
                .isEqualTo("<div><img class=\"lazy\" src=\"https://blog.example/a/b.png\" alt=\"B\" /></div>");
    }

    @Test
    void aPictureThatIsItsOwnAddressStaysAndIsNoNote() {
        String picture = "<img src='data:image/png;base64,iVBORw0KGgo=' alt='Dot'>";

        assertThat(html(picture)).contains("src=\"data:image/png;base64,iVBORw0KGgo=\"");
        assertThat(text(picture)).isEqualTo("[image: Dot]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='https://count.example/p.gif' width=1 height=1>",
                "<img src='https://count.example/p.gif' style='display: none'>",
                "<img src='https://count.example/p.gif' width='1px' height='0'>",
            })
    void aPictureThatCountsReadersIsLeftOut(String pixel) {
        assertThat(html("a" + pixel + "b")).isEqualTo("<div>ab</div>");
    }

    @Test
    void aPictureWithoutAnAddressSaysWhatItShows() {
        assertThat(html("<img src='file:///home/me/cat.png' alt='My cat'>")).isEqualTo("<div>My cat</div>");
        assertThat(MarkdownText.of("![My cat](file:///cat.png)", URI.create(PAGE))
                        .html())
                .isEqualTo("<p>My cat</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<video src='v.mp4' />",
                "<iframe src=\"v.html\"/>",
                "<script src=/x.js />",
                "<a id=x />",
                "<div/>"
            })
    void whatFollowsAnElementThatClosesItselfIsNotInIt(String element) {
        assertThat(html(element + "<p>Last words</p>")).endsWith("<p>Last words</p></div>");
    }

    @Test
    void anAddressThatEndsWithASlashClosesNothing() {
        assertThat(html("<a href=/b/>c</a>")).isEqualTo("<div><a href=\"https://blog.example/b/\">c</a></div>");
    }

    @Test
    void aLinkThatLeadsNowhereIsItsText() {
        assertThat(html("<a href='post:two'>b <i>c</i></a> <a class=d>e</a> <a id=f>g</a>"))
                .isEqualTo("<div>b <i>c</i> e <a id=\"f\">g</a></div>");
        assertThat(MarkdownText.of("[b](post:two) <post:a%20b>", URI.create(PAGE))
                        .html())
                .isEqualTo("<p>b a b</p>\n");
    }

    @Test
    void theWordsOnAButtonStayWhereItIsInNoForm() {
        assertThat(html("<a href=/b><button>Get <b>it</b></button></a> <label><input type=checkbox> Done</label>"))
                .isEqualTo("<div><a href=\"https://blog.example/b\">Get it</a>  Done</div>");
        assertThat(html("<form>Ada <button>Go</button></form>")).isEqualTo("<div><section>Ada </section></div>");
    }

    @Test
    void aSchemelessAddressIsHttps() {
        String page = MarkdownText.of("<a href='//x.example/y'>z</a>", URI.create("http://blog.example/"))
                .html();

        assertThat(page).contains("href=\"https://x.example/y\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.youtube.com/embed/a-B_1?start=30&rel=0 | https://www.youtube.com/watch?v=a-B_1&amp;t=30 | YouTube",
                "//www.youtube-nocookie.com/embed/ab | https://www.youtube.com/watch?v=ab | YouTube",
                "https://www.youtube.com/embed/videoseries?list=PL1 | https://www.youtube.com/playlist?list=PL1 | YouTube",
                "https://player.vimeo.com/video/12?h=3 | https://vimeo.com/12 | Vimeo",
                "https://open.spotify.com/embed/track/1 | https://open.spotify.com/embed/track/1 | Spotify",
                "https://x.example/frame | https://x.example/frame | https://x.example/frame",
                "map.html | https://blog.example/a/map.html | https://blog.example/a/map.html",
            })
    void aFrameBecomesALinkToThePageThatAReaderWants(String source, String page, String words) {
        String link = "<div><p><a href=\"" + page + "\">" + words + "</a></p></div>";

        assertThat(html("<iframe src='" + source + "'>old</iframe>")).isEqualTo(link);
        assertThat(html("<object data='" + source + "'></object>")).isEqualTo(link);
        assertThat(html("<iframe data-src='" + source + "' src='about:blank'></iframe>"))
                .isEqualTo(link);
    }

    @Test
    void aScriptIsLeftOutButAGistIsLinked() {
        assertThat(html("<script src='https://gist.github.com/ada/1f.js'></script><script src=/x.js></script>"))
                .isEqualTo("<div><p><a href=\"https://gist.github.com/ada/1f\">GitHub Gist</a></p></div>");
    }

    @Test
    void aFrameInALinkIsNoSecondLink() {
        assertThat(html("<a href=b><iframe src='https://x.example/' title=T></iframe></a>"))
                .isEqualTo("<div><a href=\"https://blog.example/a/b\">T</a></div>");
    }

    @Test
    void aPlayerStaysBesideALink() {
        assertThat(html("<audio controls autoplay src=a.mp3 title='Talk'>Old browser</audio>"))
                .isEqualTo("<div><audio title=\"Talk\"><source src=\"https://blog.example/a/a.mp3\" /></audio>"
                        + "<p><a href=\"https://blog.example/a/a.mp3\">Talk</a></p></div>");
        assertThat(mail("<video poster=p.png><source src=a.mp4></video>"))
                .isEqualTo(
                        "<div><p><a href=\"https://blog.example/a/a.mp4\">https://blog.example/a/a.mp4</a></p></div>");
        assertThat(html("<video><p>Download it</p></video>")).isEqualTo("<div><p>Download it</p></div>");
    }

    @Test
    void ofAFormTheWordsAreKept() {
        assertThat(
                        html(
                                "<form action=/x><p>Join us.</p><label>Address</label><input name=a><button>Go</button></form>"))
                .isEqualTo("<div><section><p>Join us.</p></section></div>");
        assertThat(html("a<form><input name=a></form>b")).isEqualTo("<div>ab</div>");
    }

    @Test
    void theBoxOfATaskIsACharacter() {
        assertThat(html("<ul><li><input type=checkbox checked disabled> a<li><input type=checkbox> b</ul>"))
                .isEqualTo("<div><ul><li>☑ a</li><li>☐ b</li></ul></div>");
    }

    @Test
    void drawingsAndFormulasAreSaidInWords() {
        assertThat(html("<svg aria-label='Logo'><path d='M0'/></svg>")).isEqualTo("<div>Logo</div>");
        assertThat(html("<svg><title>A tree</title><text>leaf</text></svg>")).isEqualTo("<div>A tree</div>");
        assertThat(html("<math><mi>x</mi><mo>=</mo><mn>1</mn></math>")).isEqualTo("<div>x=1</div>");
        assertThat(html("<math><semantics><mi>x</mi><annotation encoding='application/x-tex'>\\hat x</annotation>"
                        + "</semantics></math>"))
                .isEqualTo("<div><code>\\hat x</code></div>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<font color=red>a</font> | <font color=\"red\">a</font>",
                "<acronym title=b>a</acronym> | <acronym title=\"b\">a</acronym>",
                "<center>a</center> | <center>a</center>",
                "<tt>a</tt> | <tt>a</tt>",
                "<bdo dir=rtl>a</bdo> | <span dir=\"rtl\">a</span>",
                "<menu><li>a</menu> | <ul><li>a</li></ul>",
                "<xmp>a<b></xmp> | <pre>a&lt;b></pre>",
                "<marquee>a <b>b</b></marquee> | a b",
                "<my-box>a</my-box> | a",
                "<a name=x>a</a> | <a id=\"x\">a</a>",
                "<p style='background:url(x)' role=note aria-hidden=true>a</p> | <p>a</p>",
            })
    void oldAndStrangeElementsAreWhatValidatorsAllow(String written, String clean) {
        assertThat(html(written).replace("&gt;", ">")).isEqualTo("<div>" + clean + "</div>");
    }

    @Test
    void anIdIsThereOnce() {
        assertThat(html("<p id=a>1</p><p id=a>2</p><a name=a>3</a>"))
                .isEqualTo("<div><p id=\"a\">1</p><p>2</p>3</div>");
    }
}
