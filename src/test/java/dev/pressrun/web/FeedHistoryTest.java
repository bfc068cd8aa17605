package dev.pressrun.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.FeedParts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is new since when. */
class FeedHistoryTest {
    private static FeedParts feed(String... entries) {
        String items = "<item>" + String.join("</item><item>", entries) + "</item>";
        return FeedParts.of(
                new FeedFile("rss.xml", "application/rss+xml", "", FeedFile.Role.SITE, TestSite.bytes(items)));
    }

    private static List<Integer> newSince(FeedHistory history, String tag, FeedParts feed) {
        return IntStream.range(0, feed.size())
                .filter(history.newSince(history.states().getOrDefault(tag, 0), feed))
                .boxed()
                .toList();
    }

    @Test
    void anEntryIsNewSinceEveryStateWithoutIt() {
        FeedParts last = feed("c", "b", "a");
        FeedHistory history =
                FeedHistory.NONE.then("1", feed("a")).then("2", feed("b", "a")).then("3", last);

        assertThat(newSince(history, "1", last)).containsExactly(0, 1);
        assertThat(newSince(history, "2", last)).containsExactly(0);
        assertThat(newSince(history, "3", last)).isEmpty();
    }

    @Test
    void anEntryThatComesBackIsNewAgain() {
        FeedParts last = feed("b", "a");
        FeedHistory history =
                FeedHistory.NONE.then("1", feed("b", "a")).then("2", feed("a")).then("3", last);

        assertThat(newSince(history, "2", last)).containsExactly(0);
    }

    @Test
    void aStateThatComesBackIsTheNewest() {
        FeedParts last = feed("a");
        FeedHistory history =
                FeedHistory.NONE.then("1", last).then("2", feed("b", "a")).then("1", last);

        assertThat(history.states()).containsEntry("1", 3).containsEntry("2", 2);
        assertThat(newSince(history, "2", last)).isEmpty();
    }

    @Test
    void theStatesOfLongAgoAreForgotten() {
        FeedHistory history = FeedHistory.NONE;
        for (int i = 1; i <= 60; i++) {
            history = history.then("state " + i, feed("entry " + i));
        }

        assertThat(history.states()).hasSize(50).doesNotContainKey("state 10").containsKey("state 11");
        assertThat(history.entries()).hasSize(1);
    }
}
