package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Author;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {
    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "/about/", "ftp://a.org/", "https:", "not one"})
    void anAuthorsUrlThatIsNoWebAddressIsAProblemAndLeftOut(String url) {
        posts.with("a.md", yaml("author: {name: Ada, url: '" + url + "'}"));

        Reading reading = posts.read();

        assertThat(reading.posts().get(0).authors()).containsExactly(Author.named("Ada"));
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.message()).contains(url);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.org/", "HTTP://a.org", "https://bücher.example/ada"})
    void anAuthorsUrlIsAWebAddress(String url) {
        posts.with("a.md", yaml("author: {name: Ada, url: '" + url + "'}"));

        Reading reading = posts.read();

        assertThat(reading.posts().get(0).authors()).containsExactly(new Author("Ada", null, URI.create(url)));
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@", "@b.org", "a b@c.org", "a@b@c.org", "a@b", "a@-b.org", "a\"@b.org", "3"})
    void anAuthorsEmailThatIsNoneIsAProblemAndLeftOut(String email) {
        posts.with("a.md", yaml("author: {name: Ada, email: '" + email + "'}"))
                .with("b.md", yaml("author: Ada <" + email + ">"));

        Reading reading = posts.read();

        assertThat(reading.posts())
                .allSatisfy(post -> assertThat(post.authors()).containsExactly(Author.named("Ada")));
        assertThat(reading.problems())
                .hasSize(2)
                .allMatch(problem -> problem.message().contains("email"));
    }

    @Test
    void anAuthorsEmailMayStandBehindTheName() {
        posts.with("a.md", yaml("author: Ada <a.l+x@b-c.example.org>"));

        Reading reading = posts.read();

        assertThat(reading.posts().get(0).authors()).containsExactly(new Author("Ada", "a.l+x@b-c.example.org", null));
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author: Ada | Ada",
                "author: Ada and Grace | Ada/Grace",
                "author: Ada & Grace | Ada/Grace",
                "author: Ada, Grace and Hedy | Ada/Grace/Hedy",
                "author: Ada, Grace, and Hedy | Ada/Grace/Hedy",
                "authors: Ada, B; Grace | Ada, B/Grace",
                "author: Andrea Sandoval | Andrea Sandoval",
                "authors: [Ada, Grace, Ada] | Ada/Grace",
                "authors: [{name: Ada}, Grace] | Ada/Grace",
                "author: {display_name: Ada} | Ada",
                "by: Ada | Ada",
                "postAuthor: Ada | Ada",
                "params: {author: Ada} | Ada",
                "extra: {authors: [Ada]} | Ada",
                "taxonomies: {authors: [Ada]} | Ada"
            })
    void aPostSaysWhoWroteItInManyWays(String lines, String names) {
        posts.with("a.md", yaml(lines));

        assertThat(posts.only().authors()).extracting(Author::name).containsExactly(names.split("/"));
    }

    @Test
    void anAuthorMayHaveAPictureAndANameInANetwork() {
        posts.with("a.md", yaml("author: {name: Ada, avatar: /ada.png, twitter: '@ada_l'}"));

        assertThat(posts.only().authors())
                .containsExactly(new Author(
                        "Ada",
                        null,
                        URI.create("https://twitter.com/ada_l"),
                        URI.create("https://blog.example.org/ada.png")));
    }

    private static String yaml(String lines) {
        return "---\ntitle: A\ndate: 2020-02-03\n" + lines + "\n---\nText\n";
    }
}
