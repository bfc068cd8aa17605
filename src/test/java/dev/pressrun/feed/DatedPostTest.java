package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatedPostTest {
    @Test
    void aPostAloneInItsSecondKeepsItsTimes() {
        List<DatedPost> dated =
                DatedPost.newestFirst(List.of(Posts.of("a", "2024-05-01T10:00:00.9+02:00", "2024-05-02T11:00:00Z")));

        assertThat(times(dated)).containsExactly("a 2024-05-01T10:00:00+02:00 2024-05-02T11:00:00Z");
    }

    @Test
    void postsOfOneDayGetSecondsOfTheirOwn() {
        List<DatedPost> dated = DatedPost.newestFirst(List.of(
                Posts.of("c", "2024-05-01T00:00:00Z"),
                Posts.of("a", "2024-05-01T00:00:00Z"),
                Posts.of("b", "2024-05-01T00:00:00Z")));

        assertThat(times(dated))
                .containsExactly(
                        "a 2024-05-01T00:00:02Z 2024-05-01T00:00:02Z",
                        "b 2024-05-01T00:00:01Z 2024-05-01T00:00:01Z",
                        "c 2024-05-01T00:00:00Z 2024-05-01T00:00:00Z");
    }

    @Test
    void aPostInTheNextSecondMakesRoom() {
        List<DatedPost> dated = DatedPost.newestFirst(List.of(
                Posts.of("a", "2024-05-01T00:00:00Z"),
                Posts.of("b", "2024-05-01T00:00:00Z"),
                Posts.of("c", "2024-05-01T00:00:01Z")));

        assertThat(times(dated))
                .containsExactly(
                        "c 2024-05-01T00:00:02Z 2024-05-01T00:00:02Z",
                        "a 2024-05-01T00:00:01Z 2024-05-01T00:00:01Z",
                        "b 2024-05-01T00:00:00Z 2024-05-01T00:00:00Z");
    }

    @Test
    void postsChangedTogetherGetSecondsOfTheirOwn() {
        List<DatedPost> dated = DatedPost.newestFirst(List.of(
                Posts.of("a", "2023-01-01T00:00:00Z", "2024-05-01T00:00:00Z"),
                Posts.of("b", "2022-01-01T00:00:00Z", "2024-05-01T00:00:00Z")));

        assertThat(times(dated))
                .containsExactly(
                        "a 2023-01-01T00:00:00Z 2024-05-01T00:00:01Z", "b 2022-01-01T00:00:00Z 2024-05-01T00:00:00Z");
    }

    @Test
    void aNewerPostChangesNoTimes() {
        List<Post> posts = List.of(
                Posts.of("a", "2024-05-01T00:00:00Z"),
                Posts.of("b", "2024-05-01T00:00:00Z"),
                Posts.of("c", "2024-05-02T00:00:00Z"));
        List<Post> more = Stream.concat(posts.stream(), Stream.of(Posts.of("0", "2024-05-03T00:00:00Z")))
                .toList();

        List<String> before = times(DatedPost.newestFirst(posts));
        List<String> after = times(DatedPost.newestFirst(more));

        assertThat(after.subList(1, 4)).isEqualTo(before);
    }

    @Test
    void timesOfDenseBlogsAreDistinctAndInOrder() {
        Random random = new Random(7);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int published = random.nextInt(30);
            String text = "2024-05-01T00:00:%02dZ";
            posts.add(Posts.of("p" + i, text.formatted(published), text.formatted(published + random.nextInt(30))));
        }

        List<DatedPost> dated = DatedPost.newestFirst(posts);

        assertThat(dated).extracting(DatedPost::publishedAt).doesNotHaveDuplicates();
        assertThat(dated).extracting(DatedPost::updatedAt).doesNotHaveDuplicates();
        assertThat(dated).allSatisfy(one -> assertThat(one.updatedAt()).isAfterOrEqualTo(one.publishedAt()));
        assertThat(dated)
                .extracting(DatedPost::post)
                .isEqualTo(posts.stream().sorted(Post.NEWEST_FIRST).toList());
    }

    @Test
    void anOffsetWithSecondsBecomesUtc() {
        List<DatedPost> dated = DatedPost.newestFirst(List.of(Posts.of("a", "1890-01-01T00:00:00+00:53:28")));

        assertThat(times(dated)).containsExactly("a 1889-12-31T23:06:32Z 1889-12-31T23:06:32Z");
    }

    private static List<String> times(List<DatedPost> posts) {
        return posts.stream()
                .map(dated -> dated.post().id() + " " + Dates.rfc3339(dated.published()) + " "
                        + Dates.rfc3339(dated.updated()))
                .toList();
    }
}
