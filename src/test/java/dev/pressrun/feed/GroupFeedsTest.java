package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.feed.FeedFile.Role;
import dev.pressrun.post.Author;
import dev.pressrun.post.Post;
import dev.pressrun.post.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Feeds of tags, categories, authors and languages. */
class GroupFeedsTest {
    private static final Set<Group> ALL = Set.of(Group.values());

    @Test
    void aTagHasAllThreeFeedsWithItsPostsAndANameOfTheirOwn() {
        List<Post> posts = List.of(tagged("a", 1, "Java"), tagged("b", 2, "java", "JAVA"), tagged("c", 3, "Go"));

        List<FeedFile> files = write(settings(ALL, 2), posts);

        assertThat(names(files, Role.GROUP))
                .containsExactly("tags/java/rss.xml", "tags/java/atom.xml", "tags/java/feed.json");
        Xml atom = Xml.of(text(files, "tags/java/atom.xml"));
        assertThat(atom.texts("/a:feed/a:title")).containsExactly("Ada & <friends>: Java");
        assertThat(atom.texts("/a:feed/a:id")).containsExactly("https://blog.example.org/tags/java/");
        assertThat(atom.texts("/a:feed/a:link[@rel='self']/@href"))
                .containsExactly("https://blog.example.org/tags/java/atom.xml");
        assertThat(atom.texts("//a:entry/a:id")).containsExactly("b", "a");
    }

    @Test
    void anAuthorAndALanguageHaveFeedsOnlyBesideOthers() {
        List<Post> alone = List.of(written("a", 1, "Ada", "en"), written("b", 2, "Ada", "en"));
        List<Post> several = List.of(written("a", 1, "Ada", "en"), written("b", 2, "Zoë Krüger", "pt-BR"));

        assertThat(names(write(settings(ALL, 3), alone), Role.GROUP)).isEmpty();
        assertThat(names(write(settings(ALL, 3), several), Role.GROUP))
                .filteredOn(name -> name.endsWith("atom.xml"))
                .containsExactly(
                        "authors/ada/atom.xml",
                        "authors/zoë-krüger/atom.xml",
                        "languages/en/atom.xml",
                        "languages/pt-br/atom.xml");
    }

    @Test
    void theFeedOfAnAuthorIsByTheAuthorAndThatOfALanguageInIt() {
        List<FeedFile> files =
                write(settings(ALL, 1), List.of(written("a", 1, "Ada", "en"), written("b", 2, "Zoë Krüger", "pt-BR")));

        assertThat(Xml.of(text(files, "authors/zoë-krüger/atom.xml")).texts("/a:feed/a:author/a:name"))
                .containsExactly("Zoë Krüger");
        assertThat(Xml.of(text(files, "languages/pt-br/atom.xml")).texts("/a:feed/@xml:lang"))
                .containsExactly("pt-BR");
        assertThat(text(files, "authors/zoë-krüger/rss.xml"))
                .contains("href=\"https://blog.example.org/authors/zo%C3%AB-kr%C3%BCger/rss.xml\" rel=\"self\"");
    }

    @Test
    void onlyTheGroupsThatAreWantedAreWritten() {
        List<Post> posts = List.of(tagged("a", 1, "Java"));

        assertThat(names(write(settings(Set.of(Group.CATEGORIES), 1), posts), Role.GROUP))
                .isEmpty();
        assertThat(names(write(settings(Set.of(Group.TAGS), 1), posts), Role.GROUP))
                .hasSize(3);
    }

    @Test
    void aNewPostTakesNoFeedsPlaceOrName() {
        List<Post> posts = new ArrayList<>(List.of(tagged("a", 1, "node.js"), tagged("b", 2, "Node.js")));
        List<String> before = names(write(settings(ALL, 1), posts), Role.GROUP);

        posts.add(tagged("c", 3, "NODE JS"));
        List<FeedFile> after = write(settings(ALL, 1), posts);

        assertThat(names(after, Role.GROUP)).containsAll(before).hasSize(6);
        assertThat(Xml.of(text(after, "tags/node-js/atom.xml")).texts("/a:feed/a:title"))
                .containsExactly("Ada & <friends>: node.js");
        assertThat(Xml.of(text(after, "tags/node-js/atom.xml")).texts("//a:entry/a:id"))
                .containsExactly("b", "a");
    }

    @Test
    void aPostIsRenderedOnceHoweverManyFeedsHoldIt() {
        Posts.CountedBody body = new Posts.CountedBody();
        List<Post> posts = IntStream.range(0, 3)
                .mapToObj(i -> tagged("p" + i, i + 1, "a", "b", "c", "d").with(body))
                .toList();

        List<FeedFile> files = write(settings(ALL, 1), posts);

        assertThat(names(files, Role.GROUP)).hasSize(12);
        assertThat(body.rendered()).isEqualTo(3);
    }

    private static FeedSettings settings(Set<Group> groups, int groupPosts) {
        return Posts.settings().groups(groups, groupPosts).build();
    }

    private static List<FeedFile> write(FeedSettings settings, List<Post> posts) {
        return Feeds.write(Posts.SITE, settings, posts);
    }

    private static List<String> names(List<FeedFile> files, Role role) {
        Predicate<FeedFile> wanted = file -> file.role() == role;
        return files.stream().filter(wanted).map(FeedFile::name).toList();
    }

    private static String text(List<FeedFile> files, String name) {
        return Posts.text(files, name);
    }

    private static Post tagged(String id, int day, String... tags) {
        return Posts.with(
                Posts.of(id, date(day)),
                List.of(),
                List.of(tags).stream().map(Tag::new).toList(),
                "en");
    }

    private static Post written(String id, int day, String author, String language) {
        return Posts.with(Posts.of(id, date(day)), List.of(Author.named(author)), List.of(), language);
    }

    private static String date(int day) {
        return "2024-05-%02dT00:00:00Z".formatted(day);
    }
}
