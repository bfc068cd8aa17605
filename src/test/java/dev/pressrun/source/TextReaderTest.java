package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Tag;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextReaderTest {
    private static final String HEAD = "---\ntitle: One\ndate: 2026-01-02\n---\n";

    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder);
    }

    @Test
    void aTextMayUseTheSiteItsDataAndItsIncludes() {
        posts.with("_config.yml", "title: Other\nproduct: Thing 4.0\n")
                .with("_data/team/people.yml", "- name: Ada\n- name: Bob\n")
                .with("_includes/box.html", "[{{ include.text }}]")
                .with(
                        "_posts/2026-01-02-one.md",
                        "---\ntitle: One\nlevel: 3\n---\n{{ site.product }} {{ page.level | plus: 1 }} {{ page.url }}"
                                + " {% for p in site.data.team.people %}{{ p.name }} {% endfor %}{% include box.html text=\"x\" %}"
                                + " {{ site.url }}{{ site.baseurl }}/a {{ page.date | date: '%Y' }}\n");

        assertThat(posts.only(Generator.JEKYLL).body().text(200))
                .isEqualTo("Thing 4.0 4 /2026/01/02/one.html Ada Bob [x] https://blog.example.org/a 2026");
    }

    @Test
    void markdownInAnIncludeIsReadWithinHtml() {
        posts.with("_config.yml", "title: Other\n")
                .with("_includes/note.html", "<aside>{{ include.content | markdownify }}</aside>")
                .with("_posts/2026-01-02-one.md", HEAD + "{% include note.html content=\"An **a**\" %}\n\nText\n");

        assertThat(posts.only(Generator.JEKYLL).body().html()).contains("<aside><p>An <strong>a</strong></p></aside>");
    }

    @ParameterizedTest
    @CsvSource({"JEKYLL, _posts/2026-01-02-one.html", "HUGO, content/post/one.html"})
    void aFileOfHtmlIsAPostWhereItHasFrontMatter(Generator generator, String file) {
        posts.with(file, HEAD + "<p>One</p>\n\n    <p>Two</p>\n<pre>a\n\n*b*</pre>\n")
                .with(file.replace("one", "bare"), "<p>No post</p>");

        Post post = posts.only(generator);

        assertThat(post.title()).isEqualTo("One");
        assertThat(post.body().html()).contains("<p>Two</p>", "<pre>a\n\n*b*</pre>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "JEKYLL → _posts/2026-01-03-two.md → _posts/2026-01-02-one.md → [x]({% post_url 2026-01-03-two %}) → 2026/01/03/two.html",
                "JEKYLL → a/_posts/2026-01-03-two.md → _posts/2026-01-02-one.md → [x]({% link a/_posts/2026-01-03-two.md %}#p) → a/2026/01/03/two.html#p",
                "HUGO → content/post/two.md → content/post/one.md → [x]({{< ref \"two.md\" >}}) → post/two/",
                "HUGO → content/post/Two/index.md → content/post/one.md → [x]({{< relref \"/post/two#p\" >}}) → post/two/#p",
                "OBSIDIAN → notes/My Note.md → one.md → [[my note|x]] → notes/My%20Note/",
                "OBSIDIAN → notes/My Note.md → one.md → [[My Note#A part|x]] → notes/My%20Note/#a-part",
                "PELICAN → content/a/two.md → content/b/one.md → [x]({filename}../a/two.md) → two.html",
                "PELICAN → content/a/two.md → content/b/one.md → [x]({filename}/a/two.md) → two.html",
            })
    void aLinkToAPostByItsNameLeadsToItsPage(Generator generator, String file, String from, String text, String page) {
        posts.with(file, "---\ntitle: Two\ndate: 2026-01-03\n---\nText\n").with(from, HEAD + text + "\n");

        Reading reading = posts.read(generator);

        assertThat(reading.problems()).isEmpty();
        assertThat(named("One", reading).body().html())
                .contains("<a href=\"https://blog.example.org/" + page + "\">x</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "_steps/first.md → '' → steps/first.html",
                "_steps/a/two words.md → '' → s/steps/a/two%20words",
                "_steps/first.md → 'permalink: /own/' → own/",
                "_steps/first.md → 'permalink: /:collection/x-:title/' → steps/x-first/",
                "about.md → '' → about.html",
                "docs/index.md → '' → docs/",
                "about.html → '' → about/",
                "assets/a b.pdf → '' → assets/a%20b.pdf",
            })
    void aLinkToAPageOrAFileLeadsThere(String file, String matter, String page) {
        boolean isPretty = page.equals("about/");
        String form = page.startsWith("s/") ? "collections:\n  steps:\n    permalink: /s/:collection/:path\n" : "";
        posts.with("_config.yml", "title: Other\n" + form + (isPretty ? "permalink: pretty\n" : ""))
                .with(file, "---\n" + matter + "\n---\nText\n")
                .with("_posts/2026-01-02-one.md", HEAD + "[x]({{ site.baseurl }}{% link " + file + " %}#p)\n");

        assertThat(posts.only(Generator.JEKYLL).body().html())
                .isEqualTo("<p><a href=\"https://blog.example.org/" + page + "#p\">x</a></p>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "Meet &amp; greet → Meet & greet",
                "It&#8217;s <em>new</em> → It’s new",
                "A & B <c> &co → A & B <c> &co",
                "5 &lt; 6 → 5 < 6",
            })
    void aTitleOfJekyllIsHtml(String written, String title) {
        posts.with("_config.yml", "title: Other\n")
                .with("_posts/2026-01-02-one.md", "---\ntitle: '" + written + "'\n---\nText\n");

        assertThat(posts.only(Generator.JEKYLL).title()).isEqualTo(title);
    }

    @Test
    void aTextMayNameItsLabelsAndItsAuthor() {
        posts.with("_config.yml", "title: Other\n")
                .with("_data/authors.yml", "ada:\n  name: Ada L.\n")
                .with(
                        "a/_posts/2026-01-02-one.md",
                        "---\ntitle: One\ntags: b c\ncategories: [d]\nauthor: ada\n---\n"
                                + "{{ page.tags | join: ', ' }}; {{ page.categories | join: '/' }}; {{ page.author }};"
                                + " {% for tag in page.tags %}[{{ tag | upcase }}]{% endfor %}"
                                + " {{ page.date | date: '%-d %B' }} {{ page.date | date_to_long_string }}\n");

        assertThat(posts.only(Generator.JEKYLL).body().text(200))
                .isEqualTo("b, c; a/d; Ada L.; [B][C] 2 January 02 January 2026");
    }

    @Test
    void theAddressOfAPostInProseIsShown() {
        posts.with("_config.yml", "title: Other\n")
                .with("_posts/2026-01-03-two.md", "---\ntitle: Two\n---\nText\n")
                .with(
                        "_posts/2026-01-02-one.md",
                        HEAD + "See {% post_url 2026-01-03-two %}#end.\n\n<p>{% post_url 2026-01-03-two %}</p>\n");

        Post one = named("One", posts.read(Generator.JEKYLL));

        assertThat(one.body().html().lines())
                .contains(
                        "<p>See <a href=\"https://blog.example.org/2026/01/03/two.html#end\">"
                                + "https://blog.example.org/2026/01/03/two.html#end</a>.</p>",
                        "<p><a href=\"https://blog.example.org/2026/01/03/two.html\">"
                                + "https://blog.example.org/2026/01/03/two.html</a></p>");
        assertThat(one.body().excerpt()).isEqualTo("See 2026-01-03-two#end.");
    }

    @Test
    void aLinkInMarkdownWithinHtmlLeadsToItsPost() {
        posts.with("_config.yml", "title: Other\n")
                .with("_posts/2026-01-03-two.md", "---\ntitle: Two\n---\nText\n")
                .with("_includes/note.html", "<aside>{{ include.content | markdownify }}</aside>")
                .with(
                        "_posts/2026-01-02-one.md",
                        HEAD + "{% capture a %}[x]({% post_url 2026-01-03-two %}){% endcapture %}"
                                + "{% include note.html content=a %}\n");

        assertThat(named("One", posts.read(Generator.JEKYLL)).body().html())
                .contains("<a href=\"https://blog.example.org/2026/01/03/two.html\">x</a>");
    }

    @Test
    void aLinkToNoPostBecomesTextAndIsNamedWithItsLine() {
        posts.with("one.md", HEAD + "\nSee [[Nobody|my text]].\n");

        Reading reading = posts.read(Generator.OBSIDIAN);

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.message()).startsWith("the link to \"Nobody\" leads to no published post");
        });
        assertThat(named("One", reading).body().html()).contains("my text").doesNotContain("href", "post:");
        assertThat(named("One", reading).body().text(72)).isEqualTo("See my text.");
    }

    @Test
    void aWarningNamesTheLineOfTheFile() {
        posts.with("content/one.md", HEAD + "\n# Heading\n\n{{< odd >}}\n");

        assertThat(posts.read(Generator.HUGO).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(8));
    }

    @Test
    void aSummaryHasNoSigns() {
        posts.with("content/one.md", HEAD + "A {{< odd >}}b `{{</* c */>}}`.\n\nMore\n");

        assertThat(posts.only(Generator.HUGO).summary()).isEqualTo("A b {{< c >}}. More");
    }

    @Test
    void picturesOfAVaultAreFoundByTheirName() {
        posts.with("pics/far away.png", "x").with("notes/one.md", HEAD + "![[far away.png|300]]\n");

        assertThat(posts.only(Generator.OBSIDIAN).body().html())
                .contains("src=\"https://blog.example.org/pics/far%20away.png\"");
    }

    @Test
    void tagsInTheTextOfANoteCount() {
        posts.with("one.md", "---\ntitle: One\ndate: 2026-01-02\ntags: [a]\n---\nText #b and #A.\n");

        assertThat(posts.only(Generator.OBSIDIAN).tags()).containsExactly(new Tag("a"), new Tag("b"));
        assertThat(posts.only(Generator.PLAIN).tags()).containsExactly(new Tag("a"));
    }

    @Test
    void componentsAreReadWhateverTheGenerator() {
        posts.with("src/content/blog/one.mdx", HEAD + "import A from 'a'\n\n<A>Text</A>\n");

        assertThat(posts.only(Generator.ASTRO).body().html()).isEqualTo("<p>Text</p>\n");
    }

    @Test
    void noIncludeLeavesTheFolder() {
        posts.with("secret.txt", "hidden")
                .with(
                        "blog/_posts/2026-01-02-one.md",
                        HEAD + "a{% include ../../secret.txt %}{% include_relative ../../secret.txt %}\n");
        Reading reading = new PostFolder(new SourceSettings(folder.resolve("blog"), Generator.JEKYLL, null), Posts.SITE)
                .read(Posts.NOW);

        assertThat(reading.posts().get(0).body().text(72)).isEqualTo("a");
        assertThat(reading.problems()).hasSize(2);
    }

    @Test
    void anIncludeThatChangesIsSeen() {
        posts.with("_includes/a.html", "old").with("_posts/2026-01-02-one.md", HEAD + "{% include a.html %}\n");
        PostFolder reader = new PostFolder(new SourceSettings(folder, Generator.JEKYLL, null), Posts.SITE);
        List<Post> before = reader.read(Posts.NOW).posts();

        posts.with("_includes/a.html", "newer");

        assertThat(before.get(0).body().text(72)).isEqualTo("old");
        assertThat(reader.read(Posts.NOW).posts().get(0).body().text(72)).isEqualTo("newer");
    }

    @ParameterizedTest
    @EnumSource
    void noTextOfAnyGeneratorIsLost(Generator generator) {
        List<String> signs = List.of(
                "{{",
                "}}",
                "{%",
                "%}",
                "{{< ref",
                "[[",
                "]]",
                "![[x.png]]",
                "({filename}",
                ")",
                "{: .a}",
                "post_url a %}",
                "%%",
                "\n\n",
                "#");
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder(HEAD + "first\n\n");
            random.ints(random.nextInt(20), 0, signs.size())
                    .forEach(sign -> text.append(signs.get(sign)).append(' '));
            posts.with("content/_posts/2026-01-02-" + i + ".md", text.toString());
        }

        Reading reading = posts.read(generator);

        assertThat(reading.posts())
                .hasSize(40)
                .allSatisfy(post -> assertThat(post.body().html()).contains("first"));
    }

    private static Post named(String title, Reading reading) {
        return reading.posts().stream()
                .filter(post -> post.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
