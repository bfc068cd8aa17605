package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Ledger;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenIdsTest {
    private static final String LONG = "A text that is long enough to be told from every other text. ".repeat(4);

    @TempDir
    Path folder;

    private Posts posts;
    private Ledger ledger = Ledger.EMPTY;
    private Site site = Posts.SITE;
    private Generator generator = Generator.PLAIN;

    @BeforeEach
    void aPostThatIsPublished() {
        posts = new Posts(folder);
        posts.with("a.md", post("date: 2020-01-02\ntitle: A"));
        publish();
    }

    @Test
    void anIdHoldsOnlyCharactersThatEveryFileCanHold() {
        posts.with("b.md", post("date: 2020-01-03\ntitle: B\nid: \"urn:a\\0b\""));

        assertThat(idOf("b.md")).isEqualTo(idOf("b.md"));
        assertThat(idOf("b.md").value()).startsWith("tag:").isPrintable();
    }

    private static String post(String matter) {
        return "---\n" + matter + "\n---\n" + LONG;
    }

    private Reading publish() {
        Reading reading = new PostFolder(new SourceSettings(folder, generator, null), site).read(Posts.NOW, ledger);
        ledger = ledger.and(reading.lines());
        return reading;
    }

    private PostId idOf(String path) {
        return publish().posts().stream()
                .filter(post -> post.path().equals(path))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void move(String from, String to) throws IOException {
        Path target = folder.resolve(to);
        Files.createDirectories(target.resolveSibling(""));
        Files.move(folder.resolve(from), target);
    }

    @Test
    void aSiteThatMovesKeepsItsIds() {
        PostId before = idOf("a.md");

        site = new Site("A blog", URI.create("https://new.example.net/blog/"), null, null, "en", Posts.BERLIN, "");

        assertThat(idOf("a.md")).isEqualTo(before);
        assertThat(publish().posts()).extracting(Post::aliases).containsExactly(List.of());
    }

    @Test
    void aPostThatIsRewrittenKeepsItsId() {
        generator = Generator.JEKYLL;
        PostId before = idOf("a.md");

        posts.with("a.md", "---\ntitle: Other\ndate: 2019-03-04\nslug: other\n---\nAnother text.\n");

        Post post = publish().posts().get(0);
        assertThat(post.id()).isEqualTo(before);
        assertThat(post.url()).hasToString("https://blog.example.org/2019/03/04/other.html");
        assertThat(post.aliases())
                .containsExactly(
                        URI.create("https://blog.example.org/a/"),
                        URI.create("https://blog.example.org/2020/01/02/a.html"));
    }

    @Test
    void aFileThatWasRenamedIsKnownByItsText() throws IOException {
        PostId before = idOf("a.md");

        move("a.md", "2020/b.md");

        Post post = publish().posts().get(0);
        assertThat(post.id()).isEqualTo(before);
        assertThat(post.aliases()).containsExactly(URI.create("https://blog.example.org/a/"));
    }

    @Test
    void aFileThatWasRenamedAndChangedIsKnownByItsAddress() throws IOException {
        PostId before = idOf("a.md");

        move("a.md", "b.md");
        posts.with("b.md", "---\ntitle: B\ndate: 2021-01-01\npermalink: /a/\n---\nShort.\n");

        assertThat(idOf("b.md")).isEqualTo(before);
    }

    @Test
    void aFileThatWasMovedAndChangedIsKnownByItsDayAndName() throws IOException {
        PostId before = idOf("a.md");

        move("a.md", "sub/a.md");
        posts.with("sub/a.md", "---\ntitle: B\ndate: 2020-01-02T18:00:00+01:00\n---\nShort.\n");

        assertThat(idOf("sub/a.md")).isEqualTo(before);
    }

    @Test
    void aPostThatHadTheAddressBeforeIsKnownByIt() throws IOException {
        PostId before = idOf("a.md");
        move("a.md", "b.md");
        publish();

        move("b.md", "c.md");
        posts.with("c.md", "---\ntitle: C\ndate: 2022-01-01\nurl: /a/\n---\nShort.\n");

        assertThat(idOf("c.md")).isEqualTo(before);
    }

    @Test
    void twoFilesThatMayBothBeTheMissingOneAreNew() throws IOException {
        PostId before = idOf("a.md");

        move("a.md", "b.md");
        posts.with("c.md", post("date: 2020-01-02\ntitle: A"));

        assertThat(publish().posts())
                .extracting(Post::id)
                .doesNotContain(before)
                .doesNotHaveDuplicates();
    }

    @Test
    void aCopyOfAPostIsANewPost() {
        PostId before = idOf("a.md");

        posts.with("b.md", post("date: 2020-01-02\ntitle: A"));

        assertThat(idOf("a.md")).isEqualTo(before);
        assertThat(idOf("b.md")).isNotEqualTo(before);
    }

    @Test
    void aNewPostWithAnOlderDateTakesNothingAway() {
        posts.with("b.md", post("date: 2020-01-02\ntitle: B\nguid: urn:x:1\npermalink: /x/"));
        publish();

        posts.with("c.md", post("date: 2001-01-02\ntitle: C\nguid: urn:x:1\npermalink: /x/"));

        Reading reading = publish();
        assertThat(reading.posts())
                .extracting(
                        Post::path,
                        post -> post.id().value(),
                        post -> post.url().getPath())
                .contains(tuple("b.md", "urn:x:1", "/x/"))
                .contains(tuple("c.md", "tag:blog.example.org,2005:/c.md", "/x-2/"));
        assertThat(reading.problems()).extracting(Problem::file).containsExactly("c.md", "c.md");
    }

    @Test
    void theIdOfAPostThatIsGoneIsGivenToNoOther() throws IOException {
        posts.with("b.md", post("date: 2020-01-02\ntitle: B\nguid: urn:x:1"));
        publish();
        Files.delete(folder.resolve("b.md"));
        publish();

        posts.with("c.md", "---\ndate: 2022-05-06\nguid: urn:x:1\n---\nC.\n")
                .with("d.md", "---\ndate: 2022-05-06\nguid: urn:x:1\n---\nD.\n");

        assertThat(publish().posts()).extracting(post -> post.id().value()).doesNotContain("urn:x:1");
    }

    @Test
    void anIdThatIsWrittenLaterDoesNotCount() {
        PostId before = idOf("a.md");

        posts.with("a.md", post("date: 2020-01-02\ntitle: A\nguid: urn:x:late"));

        Reading reading = publish();
        assertThat(reading.posts()).extracting(Post::id).containsExactly(before);
        assertThat(reading.problems())
                .extracting(Problem::message)
                .containsExactly("has the id urn:x:late in its front matter, but readers know it by " + before
                        + ", which stays; take the id out");
    }

    @Test
    void anIdThatIsAWordStaysWhenTheSiteMoves() {
        posts.with("b.md", post("date: 2020-01-03\ntitle: B\nid: 47"));
        PostId before = idOf("b.md");

        site = new Site("A blog", URI.create("http://other.example.org/"), null, null, "en", Posts.BERLIN, "");

        assertThat(idOf("b.md")).isEqualTo(before);
        assertThat(publish().problems()).isEmpty();
    }

    @Test
    void aPostThatIsToComeIsNotInTheLedger() {
        posts.with("b.md", post("date: 2030-01-03\ntitle: B"));

        assertThat(publish().lines()).extracting(line -> line.path()).containsExactly("a.md");
    }

    @Test
    void anAddressThatAnotherPostHasNowIsNoAlias() throws IOException {
        move("a.md", "b.md");
        publish();
        posts.with("a.md", "---\ndate: 2022-05-06\n---\nNew.\n");

        assertThat(publish().posts())
                .allSatisfy(post -> assertThat(post.aliases()).isEmpty());
    }
}
