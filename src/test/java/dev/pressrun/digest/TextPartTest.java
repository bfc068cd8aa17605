package dev.pressrun.digest;

import static dev.pressrun.digest.Samples.ID;
import static dev.pressrun.digest.Samples.NOW;
import static dev.pressrun.digest.Samples.SITE;
import static dev.pressrun.digest.Samples.WEEKLY;
import static dev.pressrun.digest.Samples.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.digest.Samples.Written;
import dev.pressrun.post.Post;
import dev.pressrun.theme.Theme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextPartTest {
    private static final Written BODY = new Written("<p>Text</p>", "Text\n");
    private static final String BYLINE = "Ada · 1 min read";
    private static final String DATE = "2004-10-25T00:00:00-07:00";

    @Test
    void aPostWithAHeadlineStandsAsItsFileWouldOnATerminal() {
        assertThat(text(post("a", DATE, "Title", "Headline", BODY)))
                .contains("\n\n\n$ cat posts/a.md\n\nTitle\n\n\nHeadline\n\nOctober 25, 2004\n\nText\n\n");
    }

    @Test
    void aPostWithoutAHeadlineHasItsDateBelowItsTitle() {
        assertThat(text(post("a", DATE, "Title", null, BODY)))
                .contains("\n\n\n$ cat posts/a.md\n\nTitle\n\nOctober 25, 2004\n\nText\n\n");
    }

    @Test
    void severalPostsAreListedBeforeTheFirst() {
        String text = text(List.of(post("a", DATE, "word ".repeat(20).strip(), null, BODY), post("b", DATE)));

        assertThat(text)
                .contains("\n\n\nIn this edition\n\n  - " + "word ".repeat(12) + "word\n    " + "word ".repeat(6)
                        + "word\n  - A tale of b\n\n\n\n$ cat posts/a.md\n");
    }

    @Test
    void onePostNeedsNoList() {
        assertThat(text(post("a", DATE))).doesNotContain("In this edition");
    }

    @Test
    void aLongPathStaysOnOneLineAndALongTitleDoesNot() {
        String path = "-a b/".repeat(30) + "ö-";

        assertThat(text(post(path, DATE, "word ".repeat(20).strip(), null, BODY)))
                .contains("$ cat posts/" + path + ".md\n\n" + "word ".repeat(13) + "word\n" + "word ".repeat(5)
                        + "word\n");
    }

    @Test
    void aFilesNameCannotSteerTheTerminal() {
        assertThat(text(post("a\n\u001b[2J", DATE, "Title", null, BODY))).contains("\n$ cat posts/a??[2J.md\n\n");
    }

    @Test
    void anAddressThatDoesNotFitHasALineOfItsOwn() {
        String name = "a".repeat(40);

        assertThat(text(post("short", DATE, "Title", null, BODY)))
                .contains("\n\nRead it on the web: https://blog.example.org/short/\n" + BYLINE + "\n\n");
        assertThat(text(post(name, DATE, "Title", null, BODY)))
                .contains("\n\nRead it on the web:\nhttps://blog.example.org/" + name + "/\n");
    }

    @Test
    void theFooterStandsBelowTheMarkOfASignature() {
        assertThat(text(post("a", DATE))).endsWith("""
                        \n--\s
                        You get this email because you signed up for “The Workshop Letter”.
                        Notes from the Workshop: https://Blog.Example.org/
                        Ada Example
                        Long Lane 7
                        12345 Sometown
                        Unsubscribe: https://blog.example.org/u
                        """);
    }

    private static String text(Post post) {
        return text(List.of(post));
    }

    private static String text(List<Post> posts) {
        String text = new EditionRenderer(SITE, Theme.named("default"))
                .render(WEEKLY, ID, posts, NOW)
                .text();
        return Places.filled(text, Map.of(Place.UNSUBSCRIBE, "https://blog.example.org/u"));
    }
}
