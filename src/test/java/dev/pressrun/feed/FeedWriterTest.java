package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Post;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedWriterTest {
    private static final FeedSettings SETTINGS =
            Posts.settings().limit(2).archives(Archives.MAIN).build();

    private final FeedWriter writer = new FeedWriter(Posts.SITE, SETTINGS);
    private final List<Post> posts = new ArrayList<>(IntStream.rangeClosed(1, 9)
            .mapToObj(day -> Posts.of("post" + day, "2026-01-0" + day + "T00:00:00Z"))
            .toList());

    @Test
    void withoutAChangeTheFilesAreTheSameObjects() {
        List<FeedFile> first = writer.write(posts);

        List<FeedFile> second = writer.write(List.copyOf(posts));

        assertThat(feeds(second)).containsExactlyElementsOf(feeds(first));
    }

    @Test
    void aChangeMakesOnlyTheDocumentsAgainThatHoldThePost() {
        List<FeedFile> first = writer.write(posts);
        posts.set(2, posts.get(2).with(new Posts.FixedBody("<p>Corrected.</p>\n")));

        List<FeedFile> second = writer.write(posts);

        assertThat(feeds(second).stream().filter(file -> !first.contains(file)))
                .extracting(FeedFile::name)
                .containsExactlyInAnyOrder("archive/2/rss.xml", "archive/2/atom.xml", "archive/2/feed.json");
        assertThat(texts(second)).isEqualTo(texts(Feeds.write(Posts.SITE, SETTINGS, posts)));
    }

    @Test
    void aNewPostMakesTheFeedAndTheWayToItAgain() {
        List<FeedFile> first = writer.write(posts.subList(0, 8));

        List<FeedFile> second = writer.write(posts);

        assertThat(feeds(second).stream().filter(file -> !first.contains(file)))
                .extracting(FeedFile::name)
                .filteredOn(name -> name.endsWith("rss.xml"))
                .containsExactlyInAnyOrder("rss.xml", "archive/3/rss.xml", "archive/4/rss.xml");
        assertThat(texts(second)).isEqualTo(texts(Feeds.write(Posts.SITE, SETTINGS, posts)));
    }

    private static List<FeedFile> feeds(List<FeedFile> files) {
        return files.stream()
                .filter(file -> file.role() != FeedFile.Role.STYLESHEET)
                .toList();
    }

    private static List<String> texts(List<FeedFile> files) {
        return files.stream()
                .map(file -> file.name() + "\n" + new String(file.bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
