package dev.pressrun.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.digest.Editions.Added;
import dev.pressrun.post.PostId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of editions must do, whatever they are stored in. */
public interface EditionsContract {
    Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    Edition FIRST = SampleEdition.of("weekly", "2026-11-23T09:00", "urn:post:2", "urn:post:1");
    Edition SECOND = SampleEdition.of("weekly", "2026-11-30T09:00:30", "urn:post:3");

    Editions editions();

    /** Makes somebody a confirmed subscriber of the digest. */
    void confirmSomebody(String digest);

    /** Makes somebody a subscriber of the digest who has not confirmed it. */
    void signUpSomebody(String digest);

    @Test
    default void askingWhenADigestWasSetUpDoesNotSetItUp() {
        Optional<Instant> before = editions().setUpAt("weekly");
        editions().setUp("weekly", MONDAY);

        assertThat(before).isEmpty();
        assertThat(editions().setUpAt("weekly")).contains(MONDAY);
    }

    @Test
    default void theFirstSetUpDecides() {
        Instant first = editions().setUp("weekly", MONDAY);
        Instant second = editions().setUp("weekly", MONDAY.plusSeconds(60));
        Instant other = editions().setUp("daily", MONDAY.plusSeconds(120));

        assertThat(first).isEqualTo(MONDAY);
        assertThat(second).isEqualTo(MONDAY);
        assertThat(other).isEqualTo(MONDAY.plusSeconds(120));
    }

    @Test
    default void theFirstSetUpSaysWhatAllOthersSayToTheNanosecond() {
        Instant first = editions().setUp("weekly", MONDAY.plusNanos(123_456_789));

        assertThat(editions().setUp("weekly", MONDAY)).isEqualTo(first);
    }

    @Test
    default void anEditionIsKeptAsItWasMade() {
        confirmSomebody("weekly");

        Added added = editions().add(FIRST);

        assertThat(added).isEqualTo(Added.ADDED);
        assertThat(editions().find(FIRST.id())).contains(FIRST);
    }

    @Test
    default void anEditionWithoutReplyToAndOwnerIsKeptToo() {
        confirmSomebody("weekly");
        Sender plain = new Sender(FIRST.sender().from(), null, "", "weekly.example.org", null);
        Edition edition = new Edition(FIRST.id(), FIRST.made(), plain, FIRST.posts(), "", "", "", "");

        editions().add(edition);

        assertThat(editions().find(FIRST.id())).contains(edition);
    }

    @Test
    default void anEditionThatWasNeverMadeIsNotFound() {
        assertThat(editions().find(FIRST.id())).isEmpty();
    }

    @Test
    default void thePostsOfAnEditionAreSentByItsDigestOnly() {
        confirmSomebody("weekly");
        editions().add(FIRST);
        editions().add(SECOND);

        assertThat(editions().sent("weekly"))
                .containsExactlyInAnyOrder(
                        new PostId("urn:post:1"), new PostId("urn:post:2"), new PostId("urn:post:3"));
        assertThat(editions().sent("daily")).isEmpty();
    }

    @Test
    default void anEditionIsMadeOnce() {
        confirmSomebody("weekly");
        editions().add(FIRST);
        Edition again = new Edition(
                FIRST.id(), MONDAY, FIRST.sender(), SECOND.posts(), "another", "", FIRST.html(), FIRST.text());

        Added added = editions().add(again);

        assertThat(added).isEqualTo(Added.KNOWN);
        assertThat(editions().find(FIRST.id())).contains(FIRST);
        assertThat(editions().sent("weekly")).doesNotContainAnyElementsOf(SECOND.posts());
    }

    @Test
    default void aPostEntersADigestOnce() {
        confirmSomebody("weekly");
        editions().add(FIRST);

        Added added = editions().add(SampleEdition.of("weekly", "2026-11-30T09:00", "urn:post:3", "urn:post:1"));

        assertThat(added).isEqualTo(Added.KNOWN);
        assertThat(editions().list("weekly")).hasSize(1);
        assertThat(editions().sent("weekly")).doesNotContain(new PostId("urn:post:3"));
    }

    @Test
    default void aPostMayEnterSeveralDigests() {
        confirmSomebody("weekly");
        confirmSomebody("daily");
        editions().add(FIRST);

        Added added = editions().add(SampleEdition.of("daily", "2026-11-23T09:00", "urn:post:1"));

        assertThat(added).isEqualTo(Added.ADDED);
    }

    @Test
    default void anEditionForNobodyIsNotKeptAndItsPostsWait() {
        signUpSomebody("weekly");
        confirmSomebody("daily");

        Added added = editions().add(FIRST);

        assertThat(added).isEqualTo(Added.NOBODY);
        assertThat(editions().find(FIRST.id())).isEmpty();
        assertThat(editions().sent("weekly")).isEmpty();
    }

    @Test
    default void theNewestEditionIsListedFirst() {
        confirmSomebody("weekly");
        confirmSomebody("daily");
        editions().add(FIRST);
        editions().add(SECOND);
        editions().add(SampleEdition.of("daily", "2026-11-23T09:00", "urn:post:1"));

        assertThat(editions().list("weekly"))
                .containsExactly(
                        new EditionSummary(SECOND.id(), SECOND.made(), SECOND.subject(), SECOND.summary(), 1),
                        new EditionSummary(FIRST.id(), FIRST.made(), FIRST.subject(), FIRST.summary(), 2));
    }

    @Test
    default void theStateOfADigestIsAnotherOnceItHasAnotherEdition() {
        confirmSomebody("weekly");
        confirmSomebody("daily");
        long none = editions().state("weekly");
        editions().add(FIRST);
        long one = editions().state("weekly");
        editions().add(SampleEdition.of("daily", "2026-11-23T09:00", "urn:post:1"));

        assertThat(one).isNotEqualTo(none);
        assertThat(editions().state("weekly")).isEqualTo(one);
        assertThat(editions().state("nothing")).isEqualTo(none);
    }
}
