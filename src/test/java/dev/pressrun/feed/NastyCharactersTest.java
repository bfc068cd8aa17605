package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pressrun.post.Author;
import dev.pressrun.post.Media;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Site;
import dev.pressrun.post.Syndication;
import dev.pressrun.post.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an author's text holds, the feeds can be parsed, and say the same. */
class NastyCharactersTest {
    private static final List<String> PIECES = List.of(
            "]]>",
            "<![CDATA[",
            "&",
            "&amp;",
            "&#11;",
            "<b",
            "</p>",
            "<!--",
            "-->",
            "<?xml ?>",
            "\"",
            "'",
            "\u0000",
            "\u0001",
            "\u000B",
            "\u001F",
            "\u007F",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\uFFFE",
            "\uFFFF",
            "\uD800",
            "\uDC00",
            "\uDBFF\uDFFF",
            "🚀",
            "👩‍👩‍👧",
            "ü",
            "中",
            "\u202E",
            "\r",
            "\r\n",
            "\n",
            "\t",
            " ",
            "a",
            "Z",
            "\\",
            "%",
            "]",
            ">");

    static List<Long> seeds() {
        return new Random(42).longs(200).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFeedStaysWellFormedAndAllSayTheSame(long seed) {
        Random random = new Random(seed);
        Post post = post(random);

        Written feeds = Posts.write(site(random), Posts.FULL, List.of(post));

        Xml rss = Xml.of(feeds.rss());
        Xml atom = Xml.of(feeds.atom());
        JsonObject json = JsonParser.parseString(feeds.json())
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
        assertThat(json.get("id").getAsString())
                .isEqualTo(only(rss.texts("//item/guid")))
                .isEqualTo(only(atom.texts("//a:entry/a:id")));
        assertThat(json.get("title").getAsString())
                .isEqualTo(only(rss.texts("//item/title")))
                .isEqualTo(only(atom.texts("//a:entry/a:title")));
        assertThat(json.get("content_html").getAsString())
                .isEqualTo(only(rss.texts("//item/c:encoded|//item[not(c:encoded)]/description")))
                .isEqualTo(only(atom.texts("//a:entry/a:content")));
        assertThat(rss.texts("//item/category")).isEqualTo(atom.texts("//a:entry/a:category/@label"));
        assertThat(rss.texts("//item/dc:creator")).isEqualTo(atom.texts("//a:entry/a:author/a:name"));
    }

    @Test
    void onlyControlsAndTheImpossibleCharactersAreDropped() {
        assertThat(CleanText.block("a\u0000\u000B\uD800b\uFFFF🚀\uDC00\r\nc\rd\te\u0085"))
                .isEqualTo("a b🚀\nc\nd\te ");
    }

    @Test
    void aCleanTextIsNotCopied() {
        String text = "Grüße, 中文 🚀\n\t]]>";

        assertThat(CleanText.block(text)).isSameAs(text);
    }

    private static String only(List<String> texts) {
        assertThat(texts).hasSize(1);
        return texts.get(0);
    }

    private static Site site(Random random) {
        return new Site(
                nasty(random),
                Posts.SITE.url(),
                nasty(random),
                nasty(random),
                nasty(random),
                ZoneOffset.UTC,
                nasty(random));
    }

    private static Post post(Random random) {
        OffsetDateTime moment = OffsetDateTime.parse("2024-05-01T00:00:00Z");
        return new Post(
                new PostId("x" + nasty(random)),
                "a.md",
                URI.create("https://blog.example.org/%20a%26b;c=1&d='/"),
                "x" + nasty(random),
                nasty(random),
                moment,
                moment,
                List.of(new Author("\u0001" + nasty(random), nasty(random), null), Author.named("x" + nasty(random))),
                List.of(new Tag("\u0001" + nasty(random)), new Tag("x" + nasty(random))),
                List.of(),
                nasty(random),
                nasty(random),
                new Posts.FixedBody("x" + nasty(random)),
                Media.NONE,
                Syndication.USUAL,
                List.of());
    }

    private static String nasty(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
