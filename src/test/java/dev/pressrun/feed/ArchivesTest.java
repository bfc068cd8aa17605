package dev.pressrun.feed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pressrun.post.Post;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 5005, and the next_url of JSON Feed. */
class ArchivesTest {
    private static final FeedSettings THREE =
            Posts.settings().limit(3).archives(Archives.MAIN).build();

    @Test
    void aFeedThatHoldsEverythingIsComplete() {
        Map<String, String> files = write(posts(3));

        assertThat(files).containsOnlyKeys("rss.xml", "atom.xml", "feed.json", "feed.css");
        assertThat(xml(files, "atom.xml").texts("/a:feed/fh:complete")).hasSize(1);
        assertThat(xml(files, "rss.xml").texts("/rss/channel/fh:complete")).hasSize(1);
        assertThat(files.get("feed.json")).doesNotContain("next_url");
    }

    @Test
    void aFeedWithOlderPostsNamesItsNewestArchiveAndIsNotComplete() {
        Xml atom = xml(write(posts(8)), "atom.xml");

        assertThat(atom.texts("/a:feed/a:link[@rel='prev-archive']/@href"))
                .containsExactly("https://blog.example.org/archive/2/atom.xml");
        assertThat(atom.texts("/a:feed/fh:complete|/a:feed/fh:archive")).isEmpty();
    }

    @Test
    void anArchiveKnowsTheFeedAndItsNeighbours() {
        Xml atom = xml(write(posts(11)), "archive/2/atom.xml");

        assertThat(atom.texts("/a:feed/fh:archive")).hasSize(1);
        assertThat(atom.texts("/a:feed/a:id")).containsExactly("https://blog.example.org/");
        assertThat(atom.texts("/a:feed/a:link[@rel='current']/@href"))
                .containsExactly("https://blog.example.org/atom.xml");
        assertThat(atom.texts("/a:feed/a:link[@rel='self']/@href"))
                .containsExactly("https://blog.example.org/archive/2/atom.xml");
        assertThat(atom.texts("/a:feed/a:link[@rel='prev-archive']/@href"))
                .containsExactly("https://blog.example.org/archive/1/atom.xml");
        assertThat(atom.texts("/a:feed/a:link[@rel='next-archive']/@href"))
                .containsExactly("https://blog.example.org/archive/3/atom.xml");
        assertThat(atom.texts("//a:entry/a:id")).containsExactly("p05", "p04", "p03");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 6, 7, 9, 10, 30})
    void whoFollowsTheLinksGetsEveryPostInEveryFormat(int count) {
        Map<String, String> files = write(posts(count));
        Set<String> all = posts(count).stream().map(post -> post.id().value()).collect(Collectors.toSet());

        assertThat(chain(files, "atom.xml", "/a:feed/a:link[@rel='prev-archive']/@href", "//a:entry/a:id"))
                .isEqualTo(all);
        assertThat(chain(files, "rss.xml", "/rss/channel/a:link[@rel='prev-archive']/@href", "//item/guid"))
                .isEqualTo(all);
        assertThat(jsonChain(files)).isEqualTo(all);
    }

    @Test
    void aNewPostChangesNoArchiveButTheNewestOnesWayOn() {
        for (int count = 4; count < 20; count++) {
            Map<String, String> before = archives(write(posts(count)));
            Map<String, String> after = archives(write(posts(count + 1)));

            int newest = (count - 1) / 3;
            assertThat(changed(before, after)).allMatch(name -> name.startsWith("archive/" + newest + "/"));
            before.forEach((name, text) ->
                    assertThat(withoutNext(after.getOrDefault(name, ""))).isEqualTo(withoutNext(text)));
        }
    }

    @Test
    void anEditedPostChangesItsArchiveOnly() {
        List<Post> posts = new ArrayList<>(posts(11));
        Map<String, String> before = archives(write(posts));

        posts.set(4, posts.get(4).updatedAt(OffsetDateTime.parse("2025-01-01T00:00:00Z")));

        assertThat(changed(before, archives(write(posts))))
                .containsExactlyInAnyOrder("archive/2/rss.xml", "archive/2/atom.xml", "archive/2/feed.json");
    }

    @Test
    void onlyTheFeedsThatShouldHaveArchives() {
        Posts.Builder builder = Posts.settings().limit(3).groups(Set.of(Group.LANGUAGES), 1);
        List<Post> posts =
                Stream.concat(posts(8).stream(), Stream.of(Posts.GERMAN)).toList();

        assertThat(archives(write(builder.archives(Archives.NONE).build(), posts)))
                .isEmpty();
        assertThat(archives(write(builder.archives(Archives.MAIN).build(), posts)))
                .hasSize(6);
        assertThat(archives(write(builder.archives(Archives.ALL).build(), posts)))
                .hasSize(12)
                .containsKey("languages/en/archive/1/rss.xml");
    }

    private static Map<String, String> write(List<Post> posts) {
        return write(THREE, posts);
    }

    private static Map<String, String> write(FeedSettings settings, List<Post> posts) {
        return Feeds.write(Posts.SITE, settings, posts).stream()
                .collect(Collectors.toMap(
                        FeedFile::name,
                        file -> new String(file.bytes(), StandardCharsets.UTF_8),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static Xml xml(Map<String, String> files, String name) {
        return Xml.of(requireNonNull(files.get(name), name));
    }

    private static Map<String, String> archives(Map<String, String> files) {
        Map<String, String> archives = new LinkedHashMap<>(files);
        archives.keySet().removeIf(name -> !name.contains(Part.ARCHIVE + "/"));
        return archives;
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.entrySet().stream()
                .filter(file -> !file.getValue().equals(after.get(file.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String withoutNext(String feed) {
        return feed.replaceAll("\\s*<[^>]*next-archive[^>]*>", "");
    }

    private static Set<String> chain(Map<String, String> files, String name, String link, String ids) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        String next = name;
        while (next != null) {
            assertThat(seen.add(next)).as("a circle at %s", next).isTrue();
            Xml document = xml(files, next);
            found.addAll(document.texts(ids));
            next = document.texts(link).stream()
                    .map(ArchivesTest::path)
                    .findFirst()
                    .orElse(null);
        }
        return found;
    }

    private static Set<String> jsonChain(Map<String, String> files) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        String next = "feed.json";
        while (next != null) {
            assertThat(seen.add(next)).as("a circle at %s", next).isTrue();
            JsonObject feed = JsonParser.parseString(files.get(next)).getAsJsonObject();
            feed.getAsJsonArray("items")
                    .forEach(item -> found.add(item.getAsJsonObject().get("id").getAsString()));
            next = feed.has("next_url") ? path(feed.get("next_url").getAsString()) : null;
        }
        return found;
    }

    private static String path(String address) {
        return address.substring(Posts.FULL.url().toString().length());
    }

    private static List<Post> posts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Posts.of("p%02d".formatted(i), "2024-05-%02dT00:00:00Z".formatted(i + 1)))
                .toList();
    }
}
