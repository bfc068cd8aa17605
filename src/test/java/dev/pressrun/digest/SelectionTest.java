package dev.pressrun.digest;

import static dev.pressrun.digest.Samples.BERLIN;
import static dev.pressrun.digest.Samples.NOW;
import static dev.pressrun.digest.Samples.digest;
import static dev.pressrun.digest.Samples.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
    private static final Instant SET_UP = Instant.parse("2026-11-01T12:00:00Z");
    private static final Post FIRST = post("first", "2026-11-02T09:00:00+01:00");
    private static final Post SECOND = post("second", "2026-11-03T09:00:00+01:00");
    private static final Post THIRD = post("third", "2026-11-04T09:00:00+01:00");

    private final Digest weekly = digest("{first}", Content.FULL, 1, 20, List.of());

    @Test
    void theNewestPostComesFirst() {
        assertThat(selected(weekly, SECOND, THIRD, FIRST)).containsExactly(THIRD, SECOND, FIRST);
    }

    @Test
    void aPostsMomentCountsAndNotTheClockOfItsAuthor() {
        Post eveningInLima = post("lima", "2026-11-02T20:00:00-05:00");
        Post nightInTokyo = post("tokyo", "2026-11-03T01:00:00+09:00");

        assertThat(selected(weekly, nightInTokyo, eveningInLima)).containsExactly(eveningInLima, nightInTokyo);
    }

    @Test
    void aPostThatWasSentIsNeverSentAgainWhateverItsDate() {
        Set<PostId> sent = Set.of(FIRST.id(), THIRD.id());
        Post dated = post("third", "2026-11-20T09:00:00+01:00");

        assertThat(Selection.of(weekly, List.of(FIRST, SECOND, dated), sent, SET_UP, NOW))
                .containsExactly(SECOND);
    }

    @Test
    void aPostOfTheVeryMomentIsInTheEditionAndALaterOneWaits() {
        Post now = post("now", NOW.toString());
        Post later = post("later", NOW.plusMillis(1).toString());

        assertThat(selected(weekly, now, later)).containsExactly(now);
    }

    @Test
    void aDigestBeginsWithTheDayOnWhichItWasSetUpInItsOwnZone() {
        Post thatMidnight = post("midnight", "2026-11-01T00:00:00+01:00");
        Post theDayBefore = post("before", "2026-10-31T23:59:59+01:00");

        assertThat(selected(weekly, thatMidnight, theDayBefore)).containsExactly(thatMidnight);
    }

    @Test
    void aDigestThatBeginsOnAGivenDayLeavesOutWhatIsOlder() {
        Post thatMidnight = post("midnight", "2026-10-01T00:00:00+02:00");
        Post theDayBefore = post("before", "2026-09-30T23:59:59+02:00");

        assertThat(selected(since(LocalDate.of(2026, 10, 1)), thatMidnight, theDayBefore))
                .containsExactly(thatMidnight);
    }

    @Test
    void aDigestMayBeginAfterItWasSetUp() {
        assertThat(selected(since(LocalDate.of(2026, 11, 3)), FIRST, SECOND)).containsExactly(SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"workshop", "WORKSHOP"})
    void aDigestOfATagTakesItsPostsWhateverTheCase(String tag) {
        Digest tagged = digest("{first}", Content.FULL, 1, 20, List.of(new Tag("garden"), new Tag(tag)));

        assertThat(selected(tagged, FIRST)).containsExactly(FIRST);
    }

    @Test
    void aDigestOfAnotherTagLeavesAPostAlone() {
        Digest tagged = digest("{first}", Content.FULL, 1, 20, List.of(new Tag("garden")));

        assertThat(selected(tagged, FIRST)).isEmpty();
    }

    @Test
    void tooFewNewPostsWaitForTheNextEdition() {
        Digest three = digest("{first}", Content.FULL, 3, 20, List.of());

        assertThat(selected(three, FIRST, SECOND)).isEmpty();
        assertThat(selected(three, FIRST, SECOND, THIRD)).hasSize(3);
    }

    @Test
    void ofTooManyNewPostsTheOldestGoFirst() {
        Digest two = digest("{first}", Content.FULL, 1, 2, List.of());

        assertThat(selected(two, THIRD, SECOND, FIRST)).containsExactly(SECOND, FIRST);
    }

    @Test
    void nothingNewIsNoEdition() {
        assertThat(selected(weekly)).isEmpty();
    }

    private static List<Post> selected(Digest digest, Post... posts) {
        return Selection.of(digest, List.of(posts), Set.of(), SET_UP, NOW);
    }

    private Digest since(LocalDate day) {
        return new Digest(
                weekly.name(),
                weekly.title(),
                weekly.subject(),
                weekly.from(),
                null,
                List.of(),
                Content.FULL,
                1,
                20,
                "",
                BERLIN,
                day,
                weekly.locale(),
                weekly.archive());
    }
}
