package dev.pressrun.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.text.Utf8Text;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for HTML that leaves the house, whether the author wrote Markdown or HTML. */
class MarkdownTextTest {
    private static final URI PAGE = URI.create("https://blog.example/2026/post/");

    @ParameterizedTest
    @CsvSource({
        "other.html, https://blog.example/2026/post/other.html",
        "../other/, https://blog.example/2026/other/",
        "/about, https://blog.example/about",
        "//cdn.example/x, https://cdn.example/x",
        "?page=2, https://blog.example/2026/post/?page=2",
        "#part, https://blog.example/2026/post/#part",
        "mailto:ada@example.com, mailto:ada@example.com",
        "../../../../up, https://blog.example/up",
        "süß/100%.html, https://blog.example/2026/post/s%C3%BC%C3%9F/100%25.html",
        "a%20b, https://blog.example/2026/post/a%20b",
    })
    void everyAddressIsAbsolute(String written, String absolute) {
        assertThat(html("[x](" + written + ")")).contains("<a href=\"" + absolute + "\">x</a>");
        assertThat(html("<a href='" + written + "'>x</a>")).contains("<a href=\"" + absolute + "\">x</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "java&#10;script:alert(1)",
                "&#1;javascript:alert(1)",
                "vbscript:x",
                "data:text/html,x"
            })
    void anAddressThatCouldRunCodeIsLeftOut(String address) {
        assertThat(html("[x](" + address + ")")).isEqualTo("<p>x</p>\n");
        assertThat(html("<a href='" + address + "'>x</a>")).isEqualTo("<p>x</p>\n");
        assertThat(html("<img src='" + address + "' alt='x'>")).contains("x").doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>bad()</script>",
                "<style>bad</style>",
                "<form><label>bad</label><input value=bad></form>",
                "<svg onload='bad()'><script>bad()</script></svg>",
                "<template>bad</template>",
                "<b onclick='bad()' style='bad'></b>",
                "<!-- bad -->",
                "<?bad ?>"
            })
    void whatIsNotForReadersIsLeftOut(String bad) {
        assertThat(html("Some " + bad + " text"))
                .contains("Some")
                .contains("text")
                .doesNotContain("bad");
        assertThat(html(bad)).doesNotContain("bad");
    }

    @Test
    void anUnknownElementLeavesItsWords() {
        assertThat(html("An <Callout kind='x'>important</Callout> word")).isEqualTo("<p>An important word</p>\n");
    }

    @Test
    void whatPlaysBecomesALinkToIt() {
        assertThat(html("<iframe src='https://www.youtube.com/embed/abc?rel=0' title='The talk'></iframe>"))
                .contains("<a href=\"https://www.youtube.com/watch?v=abc\">The talk</a>");
        assertThat(html("<video><source src='clip.mp4'>No video</video>"))
                .contains("<a href=\"https://blog.example/2026/post/clip.mp4\">")
                .doesNotContain("No video");
    }

    @Test
    void anImageThatAScriptWouldLoadIsLoadedAtOnce() {
        assertThat(html("<img src='data:image/gif;base64,R0' data-src='a.png'>"))
                .contains("src=\"https://blog.example/2026/post/a.png\"");
    }

    @Test
    void everyAddressOfASrcsetIsAbsolute() {
        assertThat(html("<img src=a.png srcset='b.png 1x, /c.png 2x'>"))
                .contains("srcset=\"https://blog.example/2026/post/b.png 1x, https://blog.example/c.png 2x\"");
    }

    @Test
    void theIdsOfHeadingsAreUnique() {
        assertThat(html("# One\n\n# One")).contains("id=\"one\"").contains("id=\"one-1\"");
        assertThat(html("<h2 id=one>One</h2>\n\n# One")).containsOnlyOnce("id=\"one\"");
    }

    @Test
    void aTaskHasACharacterForItsBox() {
        assertThat(html("- [ ] a\n- [x] b")).contains("<li>☐ a</li>").contains("<li>☑ b</li>");
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOut() {
        String html = html("a\u0000b\u0001c\fd &#11; <b>\u001Fe&#12;f</b> \uFFFE\uD800");

        assertThat(html.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 0xD800) || c == 0xFFFD);
    }

    @Test
    void aMailCarriesTheStylesOfTheThemeAndNoOthers() {
        Map<String, String> styles = Map.of("p", "margin:0", "pre code", "x:y", "code", "c:d", "strong", "w:b");

        assertThat(mail("a `b`\n\n    c", styles)).isEqualTo("""
                <p style="margin:0">a <code style="c:d">b</code></p>
                <pre><code style="x:y">c
                </code></pre>
                """);
        assertThat(mail("<p style='color:red' class=x id=y>a <b>b</b></p>\n\n    c", styles))
                .isEqualTo("""
                <p style="margin:0">a <b style="w:b">b</b></p>
                <pre><code style="x:y">c
                </code></pre>
                """);
    }

    @Test
    void aMailHasNoIdsNoSourceSetsAndNoWayBackFromFootnotes() {
        String mail =
                mail("# A\n\n```java\nb\n```\n\n<img src=a.png srcset='b.png 2x' width=3>[^1]\n\n[^1]: c", Map.of());

        assertThat(mail)
                .contains("<sup><a href=\"https://blog.example/2026/post/#fn-1\">1</a></sup>")
                .contains("width=\"3\"")
                .doesNotContain("id=", "class=", "srcset", "↩");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Title\\n\\nFirst *one* here.\\n\\nSecond. | First one here.",
                "![only](an-image.png)\\n\\nThen words. | Then words.",
                "<p>Written as <b>HTML</b></p> | Written as HTML",
                "A [link](x) and `code`[^1]\\nnext line\\n\\n[^1]: note | A link and code next line",
            })
    void theExcerptIsTheFirstParagraphThatHasText(String markdown, String excerpt) {
        assertThat(MarkdownText.of(markdown.replace("\\n", "\n"), PAGE).excerpt())
                .isEqualTo(excerpt);
    }

    @Test
    void aPlaceInThePostIsOnItsPageAndAPictureBesideItsFile() {
        URI folder = URI.create("https://example.org/2026/");
        URI page = URI.create("https://example.org/2026/post/");

        String html = MarkdownText.of(Utf8Text.of("![](a.png)[^1]\n\n[^1]: note"), page, folder)
                .html();

        assertThat(html).contains("https://example.org/2026/a.png", "href=\"https://example.org/2026/post/#fn");
    }

    @Test
    void aLinkToAnotherTextLeadsToItsPageAndKeepsThePlaceOnIt() {
        MarkdownText text = MarkdownText.of("[a](<b c.md?d#e>) [f](#g) [h](i.md) ![](<b c.md>)", PAGE)
                .linking(path ->
                        Optional.of(URI.create("https://example.org/p/")).filter(page -> path.equals("b%20c.md")));

        assertThat(text.html())
                .contains("href=\"https://example.org/p/?d#e\"")
                .contains("href=\"" + PAGE + "#g\"")
                .contains("href=\"" + PAGE.resolve("i.md") + "\"")
                .contains("src=\"" + PAGE.resolve("b%20c.md") + "\"");
        assertThat(text.text(72)).contains("https://example.org/p/?d#e");
    }

    @Test
    void aBaseThatIsNotAbsoluteIsRefused() {
        assertThatThrownBy(() -> MarkdownText.of("", URI.create("/post/")))
                .hasMessage("page and base of a text must be absolute: /post/, /post/");
    }

    private static String html(String markdown) {
        return MarkdownText.of(markdown, PAGE).html();
    }

    private static String mail(String markdown, Map<String, String> styles) {
        return MarkdownText.of(markdown, PAGE).html(styles);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rust,linenos,hl_lines=1 | <code class=\"language-rust\">",
                "js{1,3} | <code class=\"language-js\">",
                "c++ title | <code class=\"language-c++\">",
                "{.python} | <code>"
            })
    void codeIsOfItsLanguageWhateverElseIsWished(String info, String code) {
        MarkdownText text = MarkdownText.of("```" + info + "\nx\n```\n", URI.create("https://example.org/"));

        assertThat(text.html()).contains(code);
    }
}
