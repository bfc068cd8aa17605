package dev.pressrun.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DialectTest {
    private static final Surroundings SITE = new Surroundings() {
        private final Map<String, Object> values = Map.of(
                "site",
                        Map.of(
                                "url",
                                "https://blog.example.org",
                                "baseurl",
                                "",
                                "data",
                                Map.of("team", List.of("Ada", "Bob"))),
                "page",
                        Map.of(
                                "title",
                                "One",
                                "path",
                                "_posts/one.md",
                                "video",
                                "abc",
                                "params",
                                Map.of("price", "7")));
        private final Map<String, String> files = Map.of(
                "_includes/note.html", "<b>{{ include.text }}</b>",
                "_includes/again.html", "{% include again.html %}",
                "_posts/part.md", "part of {{ page.title }}",
                "downloads/code/a.py", "print(1)\n");

        @Override
        public URI site() {
            return URI.create("https://blog.example.org/");
        }

        @Override
        public @Nullable Object variable(String name) {
            return values.get(name);
        }

        @Override
        public Optional<String> file(String path) {
            return Optional.ofNullable(files.get(path));
        }

        @Override
        public Optional<String> address(String name) {
            return name.equals("far.png") ? Optional.of("https://blog.example.org/pics/far.png") : Optional.empty();
        }
    };

    @TestFactory
    Stream<DynamicTest> jekyll() {
        return cases(
                Dialect.JEKYLL,
                "plain *text*",
                "plain *text*",
                "[a]({{ site.url }}/b)",
                "[a](https://blog.example.org/b)",
                "{{ '/a.png' | relative_url }} {{ 'b' | absolute_url }}",
                "https://blog.example.org/a.png https://blog.example.org/b",
                "[x]({% post_url 2026-01-02-two %})",
                "[x](post:2026-01-02-two)",
                "[x]({% link _posts/2026-01-02-two.md %}#end)",
                "[x](post:_posts/2026-01-02-two.md#end)",
                "[x]({% link assets/a b.pdf %})",
                "[x](https://blog.example.org/assets/a%20b.pdf)",
                "{% for p in site.data.team %}- {{ p }}\n{% endfor %}",
                "- Ada\n- Bob\n",
                "{% include note.html text=\"hi\" %} {% include note.html text=page.title %}",
                "<b>hi</b> <b>One</b>",
                "{% include_relative part.md %}",
                "part of One",
                "{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}\nx",
                "```ruby\nputs 1\n```\n\nx",
                "* a\n  {% highlight sh %}\nls\n  {% endhighlight %}",
                "* a\n  ```sh\n  ls\n  ```\n",
                "a {% highlight js %}f(`x`){% endhighlight %}",
                "a ``f(`x`)``",
                "<div>\n{% highlight js %}\na < b\n\nc\n{% endhighlight %}\n</div>",
                "<div>\n<pre><code class=\"language-js\">a &lt; b\n&#32;\nc</code></pre>\n</div>",
                "{% highlight md %}\n```\n{% endhighlight %}",
                "````md\n```\n````\n",
                "`{% raw %}{{ x }}{% endraw %}`",
                "`{{ x }}`",
                "{% youtube abc %}",
                "[Video on YouTube](https://www.youtube.com/watch?v=abc)",
                "{% youtube page.video %}",
                "[Video on YouTube](https://www.youtube.com/watch?v=abc)",
                "{% youtubeEmbed \"a\" %}",
                "[Video on YouTube](https://www.youtube.com/watch?v=a)",
                "{% vimeo 123 %}",
                "[Video on Vimeo](https://vimeo.com/123)",
                "{% gist ada/12ab %}",
                "[Gist ada/12ab](https://gist.github.com/ada/12ab)",
                "{% twitter https://twitter.com/a/status/1 %}",
                "[Post on X](https://twitter.com/a/status/1)",
                "{% img right /images/a.png 300 200 A picture %}",
                "![A picture](/images/a.png \"A picture\")",
                "{% img /a.png \"T\" \"Alt text\" %}",
                "![Alt text](/a.png \"T\")",
                "{% include_code lang:python a.py %}",
                "```python\nprint(1)\n```\n",
                "{% notebook a.ipynb %}",
                "[Notebook a.ipynb](https://blog.example.org/downloads/notebooks/a.ipynb)",
                "{% indieweblink \"Ada\", \"https://ada.example\" %}",
                "[Ada](https://ada.example)",
                "{% callout \"info\", \"md\", \"News\" %}Text{% endcallout %}",
                "> **News**\n>\n> Text\n\n",
                "<p>{% youtube a %}</p>",
                "<p><a href=\"https://www.youtube.com/watch?v=a\">Video on YouTube</a></p>",
                "a\n<div>\n{% vimeo 1 %}\n</div>",
                "a\n<div>\n<a href=\"https://vimeo.com/1\">Video on Vimeo</a>\n</div>",
                "A note.\n{: .note .info}\n\nB",
                "A note.\n\n\nB",
                "[a](b){:target=\"_blank\"} c",
                "[a](b) c",
                "`a`{:.language-ruby} *b*{: #id title='x y'}",
                "`a` *b*",
                "* TOC\n{:toc}\n\nText",
                "\n\nText",
                "- {:.wide} item",
                "-  item",
                "# Title {#name}\n\nText",
                "# Title <a id=\"name\"></a>\n\nText",
                "## Title {: #v1 .big}",
                "## Title <a id=\"v1\"></a>",
                "a {::comment}gone{:/comment} b {::nomarkdown}<i>x</i>{:/} c{::options toc_levels=\"1\" /}",
                "a  b <i>x</i> c",
                "*[HTML]: Hypertext\n\nHTML",
                "\n\nHTML",
                "a `{:toc}` {: is a sign } and { x }",
                "a `{:toc}` {: is a sign } and { x }",
                "```\n{: .x}\n> [!NOTE]\n```",
                "```\n{: .x}\n> [!NOTE]\n```");
    }

    @TestFactory
    Stream<DynamicTest> hugo() {
        return cases(
                Dialect.HUGO,
                "{{< youtube abc >}}",
                "[Video on YouTube](https://www.youtube.com/watch?v=abc)",
                "{{< youtube id=\"abc\" title=\"A talk\" >}}",
                "[A talk](https://www.youtube.com/watch?v=abc)",
                "{{< vimeo 1 />}}",
                "[Video on Vimeo](https://vimeo.com/1)",
                "{{% img src=\"/a.png\" class=\"x\" alt=\"An *a*\" %}}",
                "![An \\*a\\*](/a.png)",
                "{{< figure src=\"/a.png\" alt=\"A\" caption=\"Two & three\" link=\"/b\" >}}",
                "<figure><a href=\"/b\"><img src=\"/a.png\" alt=\"A\"></a><figcaption>Two &amp; three</figcaption></figure>\n\n",
                "x {{< figure src=\"/a.png\" title=\"T\" >}}",
                "x ![](/a.png \"T\")",
                "{{< highlight go \"linenos=table\" >}}\na := 1\n{{< /highlight >}}",
                "```go\na := 1\n```\n",
                "[a]({{< ref \"/posts/two.md#end\" >}}) [b]({{< relref path=\"two\" >}}) [c]({{< ref \"#here\" >}})",
                "[a](post:/posts/two.md#end) [b](post:two) [c](#here)",
                "{{< gist ada 12ab main.go >}}",
                "[Gist ada/12ab](https://gist.github.com/ada/12ab)",
                "{{< tweet user=\"ada\" id=\"12\" >}}{{< x 12 >}}",
                "[Post on X](https://twitter.com/ada/status/12)[Post on X](https://twitter.com/i/web/status/12)",
                "{{< instagram BW >}}",
                "[Post on Instagram](https://www.instagram.com/p/BW)",
                "{{< param title >}} {{< param \"price\" >}}",
                "One 7",
                "{{< details summary=\"More & more\" >}}\n*in*\n{{< /details >}}",
                "<details><summary>More &amp; more</summary>\n\n*in*\n\n</details>\n\n",
                "{{< qr text=\"https://a.example\" />}}",
                "[https://a.example](https://a.example)",
                "{{% notice tip %}}\nTake *care*\n{{% /notice %}}",
                "> Take *care*\n\n",
                "{{% alert title=\"So\" color=\"warning\" %}}A{{% /alert %}}",
                "> **So**\n>\n> A\n\n",
                "`{{</* youtube abc */>}}` {{%/* x */%}}",
                "`{{< youtube abc >}}` {{% x %}}",
                "```\n{{.Version}} {{ range }}\n```",
                "```\n{{.Version}} {{ range }}\n```",
                "{{< comment >}}gone{{< /comment >}}x",
                "x",
                "## Title {#name}",
                "## Title <a id=\"name\"></a>",
                "## Use {#} and {x}",
                "## Use {#} and {x}");
    }

    @TestFactory
    Stream<DynamicTest> others() {
        return Stream.of(
                        cases(
                                Dialect.ZOLA,
                                "{{ youtube(id=\"abc\", autoplay=true) }}",
                                "[Video on YouTube](https://www.youtube.com/watch?v=abc)",
                                "{% quote(author=\"A\") %}text{% end %}x",
                                "> text\n>\n> — A\n\nx",
                                "{{/* youtube(id=\"1\") */}} {%/* a() */%}",
                                "{{ youtube(id=\"1\") }} {% a() %}",
                                "`{{ x }}` {{ page.title }}",
                                "`{{ x }}` {{ page.title }}",
                                "[a](@/posts/two.md)",
                                "[a](@/posts/two.md)"),
                        cases(
                                Dialect.PELICAN,
                                "[a]({filename}two.md#x) [b]({filename}/sub/two.md)",
                                "[a](post:two.md#x) [b](post:/sub/two.md)",
                                "![a]({static}/images/a.png) ![b]({attach}b.png)",
                                "![a](https://blog.example.org/images/a.png) ![b](b.png)",
                                "[a](|filename|two.md) <a href=\"{static}x.pdf\">",
                                "[a](post:two.md) <a href=\"x.pdf\">",
                                "[a]({tag}Big World) [b]({author}ada)",
                                "[a](https://blog.example.org/tag/big.html World) [b](https://blog.example.org/author/ada.html)",
                                "[TOC]\n\n`[TOC]` text",
                                "\n\n`[TOC]` text",
                                "ARTICLE_URL = {category}/x `({filename}a.md)`",
                                "ARTICLE_URL = {category}/x `({filename}a.md)`",
                                "{% img left /a.png 10 20 T %} {% if x %}",
                                "![T](/a.png \"T\") {% if x %}",
                                "{% literal video a %}",
                                "`{% video a %}`",
                                "para\n{: .wide}",
                                "para\n"),
                        cases(
                                Dialect.ELEVENTY,
                                "{% set a = 5 %}{{ a }}{% verbatim %}{{ b }}{% endverbatim %}",
                                "5{{ b }}",
                                "{% callout %}<strong>New</strong>{% endcallout %}",
                                "> <strong>New</strong>\n\n",
                                "a {# gone {{ x }} #}b {{ '1' }} {#id} c",
                                "a b 1 {#id} c",
                                "{% include 'note.html' %}",
                                "<b></b>"),
                        cases(
                                Dialect.PLAIN,
                                "{{ x }} [[y]] {% z %} ==a== %%b%% {: .c}",
                                "{{ x }} [[y]] {% z %} ==a== %%b%% {: .c}",
                                "> [!WARNING]\n> Careful",
                                "> **Warning**\n>\n> Careful",
                                "> [!custom]\n> text",
                                "> [!custom]\n> text",
                                "$$\n\\frac{a_1}{b_1}\n$$",
                                "```math\n\\frac{a_1}{b_1}\n```\n",
                                "so $$a_1 * b_1$$ is",
                                "so `$$a_1 * b_1$$` is",
                                "costs $$ and `$$x$$`",
                                "costs $$ and `$$x$$`"))
                .flatMap(cases -> cases);
    }

    @TestFactory
    Stream<DynamicTest> obsidian() {
        return cases(
                Dialect.OBSIDIAN,
                "[[Note]] [[Note|my text]] [[Note#Big Part]] [[#Here]]",
                "[Note](post:Note) [my text](post:Note) [Note > Big Part](post:Note#big-part) [Here](#here)"
                        .replace(" > ", " \\> "),
                "| [[Note\\|t]] |",
                "| [t](post:Note) |",
                "![[far.png|300]] ![[near one.jpg|A b]] ![[x.png|1x2]]",
                "![far](https://blog.example.org/pics/far.png) ![A b](near%20one.jpg) ![x](x.png)",
                "![[Other Note]] ![[talk.pdf]]",
                "[Other Note](post:Other%20Note) [talk.pdf](talk.pdf)",
                "> [!tip]- Fold me\n> in",
                "> **Fold me**\n>\n> in",
                "> [!faq]\n> in",
                "> **Faq**\n>\n> in",
                "a %%hidden\n\nstill%% b",
                "a  b",
                "==marked== and a == b, x===y",
                "<mark>marked</mark> and a == b, x===y",
                "A block. ^id-1\n\n^table\n",
                "A block.\n\n\n",
                "#tag and `[[x]] ==y== %%z%%`",
                "#tag and `[[x]] ==y== %%z%%`",
                "```\n[[x]]\n```\n\n    ==y==",
                "```\n[[x]]\n```\n\n    ==y==");
    }

    @TestFactory
    Stream<DynamicTest> mdx() {
        return cases(
                Dialect.MDX,
                "import A from './a'\nimport {b} from \"b\"\n\nText",
                "\n\nText",
                "export const meta = {\n  a: 1,\n\n  b: 2\n}\n\nText",
                "\n\nText",
                "import A from 'a'\n\nexport const b = {c: 1};\n\nText",
                "\n\n\n\nText",
                "important import of goods\n\nexport is hard",
                "important import of goods\n\nexport is hard",
                "<Note kind=\"x\" on={() => { a > b }}>Keep *this*</Note>",
                "Keep *this*",
                "a <Icon name='b' /> c <>d</> <Tabs.Tab>e</Tabs.Tab>",
                "a  c d e",
                "{/* hidden\n\nstill */}x",
                "x",
                "a{' '}b {\"c\"}",
                "a b c",
                "<div style={{color: 'red'}} className=\"a\">x</div>",
                "<div  className=\"a\">x</div>",
                "<img src={'a.png'} width={300} />",
                "<img src=\"a.png\"  />",
                "`<Note>{x}</Note>` and\n\n```jsx\nimport x from 'y'\n<A b={c} />\n```",
                "`<Note>{x}</Note>` and\n\n```jsx\nimport x from 'y'\n<A b={c} />\n```",
                "<Card>\n\n    text\n\n</Card>",
                "\n\ntext\n\n",
                "1 < 2 and \\{x\\} <https://a.example>",
                "1 < 2 and \\{x\\} <https://a.example>");
    }

    @Test
    void whatIsNotKnownIsNamedWithItsLine() {
        assertThat(warnings(Dialect.HUGO, "a\n{{< odd 1 >}}\n{{< box >}}in{{< /box >}}{{< /never >}}"))
                .containsExactly(
                        "2: the shortcode \"odd\" is not known and was left out; write what it should show",
                        "3: the shortcode \"box\" is not known and was left out, what it encloses stayed; write what it should show",
                        "3: a shortcode is closed here that was not opened, and was left out; remove it");
        assertThat(warnings(Dialect.JEKYLL, "\n{% include gone.html %}"))
                .singleElement()
                .asString()
                .startsWith("2: the file \"gone.html\" that {% include %} asks for is not");
        assertThat(warnings(Dialect.JEKYLL, "{% include again.html %}"))
                .singleElement()
                .asString()
                .contains("includes itself");
        assertThat(warnings(Dialect.MDX, "a\n\n{props.x}"))
                .containsExactly(
                        "3: the expression {props.x} is not computed and was left out; write what it should show");
    }

    @Test
    void aLinkToAPostIsNamedWithItsLine() {
        assertThat(Dialect.OBSIDIAN.translate("a\n[[My Note#x]]", SITE).references())
                .containsExactly(new Reference(2, "My%20Note"));
    }

    @Test
    void aPostMayTurnLiquidOff() {
        Surroundings off = withPage(Map.of("render_with_liquid", "false"));

        assertThat(Dialect.JEKYLL.translate("{{ x }}", off).markdown()).isEqualTo("{{ x }}");
    }

    @Test
    void tagsAreCollectedFromTheText() {
        assertThat(Dialect.tags(
                        "#one and (#two/three) #one #2024 #y2024 `#four` a#five # six\n\n```\n#seven\n```\n#été"))
                .containsExactly("one", "two/three", "y2024", "été");
    }

    private static Surroundings withPage(Map<String, Object> page) {
        return new Surroundings() {
            @Override
            public URI site() {
                return SITE.site();
            }

            @Override
            public @Nullable Object variable(String name) {
                return name.equals("page") ? page : null;
            }

            @Override
            public Optional<String> file(String path) {
                return Optional.empty();
            }

            @Override
            public Optional<String> address(String name) {
                return Optional.empty();
            }
        };
    }

    private static List<String> warnings(Dialect dialect, String text) {
        return dialect.translate(text, SITE).warnings().stream()
                .map(warning -> warning.line() + ": " + warning.message())
                .toList();
    }

    /** Texts and what becomes of them, in turn; none has a warning. */
    private static Stream<DynamicTest> cases(Dialect dialect, String... texts) {
        return Stream.iterate(0, i -> i < texts.length, i -> i + 2)
                .map(i -> DynamicTest.dynamicTest(texts[i], () -> {
                    Translation translation = dialect.translate(texts[i], SITE);

                    assertThat(translation.markdown()).isEqualTo(texts[i + 1]);
                    assertThat(translation.warnings()).isEmpty();
                }));
    }
}
