package dev.pressrun.subscriber;

import static dev.pressrun.subscriber.SubscriptionState.CONFIRMED;
import static dev.pressrun.subscriber.SubscriptionState.ENDED;
import static dev.pressrun.subscriber.SubscriptionState.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.subscriber.Subscribers.Addition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every list of subscribers must do, whatever it is stored in. */
public interface SubscribersContract {
    Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");
    EmailAddress ADA = new EmailAddress("ada@example.org");
    EmailAddress BOB = new EmailAddress("bob@example.org");

    Subscribers subscribers();

    /** Makes an edition that is owed to all who have confirmed. */
    void makeEdition(String digest);

    private Addition add(EmailAddress address, SubscriptionState state, Instant now) {
        return subscribers().add(List.of(address), "weekly", state, now).get(0);
    }

    private SubscriberId subscribed(SubscriptionState state) {
        add(ADA, state, MONDAY);
        return all().get(0).subscriber();
    }

    private List<Subscription> all() {
        List<Subscription> all = new ArrayList<>();
        subscribers().forEach(all::add);
        return all;
    }

    @Test
    default void aNewSubscriptionBeginsInTheStateThatIsAskedFor() {
        Addition addition = add(ADA, PENDING, MONDAY);

        assertThat(addition).isEqualTo(Addition.ADDED);
        assertThat(all()).singleElement().satisfies(ada -> {
            assertThat(ada.address()).isEqualTo(ADA.value());
            assertThat(ada.digest()).isEqualTo("weekly");
            assertThat(ada.state()).isEqualTo(PENDING);
            assertThat(ada.changed()).isEqualTo(MONDAY);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, PENDING, KNOWN, PENDING",
        "PENDING, CONFIRMED, CONFIRMED, CONFIRMED",
        "CONFIRMED, PENDING, KNOWN, CONFIRMED",
        "CONFIRMED, CONFIRMED, KNOWN, CONFIRMED",
        "ENDED, PENDING, ENDED, ENDED",
        "ENDED, CONFIRMED, ENDED, ENDED",
    })
    default void askingAgainOnlyEverConfirms(
            SubscriptionState before, SubscriptionState asked, Addition addition, SubscriptionState after) {
        add(ADA, before, MONDAY);

        Addition second = add(ADA, asked, TUESDAY);

        assertThat(second).isEqualTo(addition);
        assertThat(all()).singleElement().satisfies(ada -> {
            assertThat(ada.state()).isEqualTo(after);
            assertThat(ada.changed()).isEqualTo(before == after ? MONDAY : TUESDAY);
        });
    }

    @Test
    default void eachAddressIsAnsweredInItsOrder() {
        add(BOB, PENDING, MONDAY);

        List<Addition> additions = subscribers().add(List.of(ADA, BOB, ADA), "weekly", CONFIRMED, TUESDAY);

        assertThat(additions).containsExactly(Addition.ADDED, Addition.CONFIRMED, Addition.KNOWN);
    }

    @Test
    default void addingNobodyChangesNothing() {
        assertThat(subscribers().add(List.of(), "weekly", CONFIRMED, MONDAY)).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    default void oneSubscriberMayWantSeveralDigests() {
        subscribers().add(List.of(ADA), "weekly", CONFIRMED, MONDAY);
        subscribers().add(List.of(ADA), "daily", ENDED, MONDAY);

        List<Subscription> all = all();

        assertThat(all).extracting(Subscription::digest).containsExactly("daily", "weekly");
        assertThat(all).extracting(Subscription::state).containsExactly(ENDED, CONFIRMED);
        assertThat(all.get(0).subscriber()).isEqualTo(all.get(1).subscriber());
    }

    @Test
    default void subscriptionsAreListedByDigestAndAddress() {
        subscribers().add(List.of(BOB, ADA), "weekly", CONFIRMED, MONDAY);
        subscribers().add(List.of(BOB), "daily", CONFIRMED, MONDAY);

        assertThat(all()).extracting(Subscription::address).containsExactly(BOB.value(), ADA.value(), BOB.value());
    }

    @Test
    default void everySpellingOfAnAddressIsTheSameReaderAndTheFirstOneStays() {
        EmailAddress spelt = new EmailAddress("Ada@example.org");
        subscribers().add(List.of(spelt), "weekly", PENDING, MONDAY);

        List<Addition> additions = subscribers().add(List.of(ADA, spelt), "weekly", CONFIRMED, TUESDAY);

        assertThat(additions).containsExactly(Addition.CONFIRMED, Addition.KNOWN);
        assertThat(all()).extracting(Subscription::address).containsExactly("Ada@example.org");
    }

    @Test
    default void everyFormOfAForeignAddressIsTheSameReader() {
        EmailAddress typed = EmailAddress.parse("Jörg@Straße.de");
        EmailAddress encoded = EmailAddress.parse("jo\u0308rg@xn--strae-oqa.de");
        EmailAddress shouted = EmailAddress.parse("JÖRG@STRAẞE.DE");
        EmailAddress other = EmailAddress.parse("jörg@strasse.de");

        List<Addition> additions =
                subscribers().add(List.of(typed, encoded, shouted, other), "weekly", CONFIRMED, MONDAY);

        assertThat(additions).containsExactly(Addition.ADDED, Addition.KNOWN, Addition.KNOWN, Addition.ADDED);
        assertThat(all()).extracting(Subscription::address).containsExactly("Jörg@straße.de", "jörg@strasse.de");
    }

    @Test
    default void whoEndedASubscriptionIsNotSignedUpAgainByAnotherSpelling() {
        add(ADA, ENDED, MONDAY);

        assertThat(add(new EmailAddress("ADA@example.org"), CONFIRMED, TUESDAY)).isEqualTo(Addition.ENDED);
    }

    @Test
    default void subscriptionsAreCountedByState() {
        subscribers().add(List.of(ADA, BOB), "weekly", CONFIRMED, MONDAY);
        subscribers().add(List.of(new EmailAddress("eve@example.org")), "weekly", PENDING, MONDAY);
        subscribers().add(List.of(ADA), "daily", ENDED, MONDAY);

        assertThat(subscribers().count("weekly")).isEqualTo(Map.of(CONFIRMED, 2, PENDING, 1));
        assertThat(subscribers().count("monthly")).isEmpty();
    }

    @Test
    default void manyAddressesAreAddedAtOnce() {
        List<EmailAddress> many = IntStream.range(0, 100_000)
                .mapToObj(number -> new EmailAddress("reader" + number + "@example.org"))
                .toList();

        List<Addition> first = subscribers().add(many, "weekly", CONFIRMED, MONDAY);
        List<Addition> second = subscribers().add(many, "weekly", CONFIRMED, TUESDAY);

        assertThat(first).hasSize(100_000).containsOnly(Addition.ADDED);
        assertThat(second).hasSize(100_000).containsOnly(Addition.KNOWN);
        assertThat(subscribers().count("weekly")).isEqualTo(Map.of(CONFIRMED, 100_000));
    }

    @Test
    default void aSubscriberIsCalledByTheNameThatWasSaidLast() {
        add(ADA, CONFIRMED, MONDAY);
        add(BOB, CONFIRMED, MONDAY);

        subscribers().name(Map.of(ADA, "Ada", new EmailAddress("eve@example.org"), "Eve"));
        subscribers().name(Map.of(new EmailAddress("ADA@example.org"), "Ada Lovelace"));

        assertThat(all()).extracting(Subscription::name).containsExactly("Ada Lovelace", "");
    }

    @Test
    default void aSubscriptionIsFoundByItsSubscriberAndDigest() {
        SubscriberId ada = subscribed(CONFIRMED);

        assertThat(subscribers().find(ada, "weekly"))
                .contains(new Subscription(ada, ADA.value(), "", "weekly", CONFIRMED, MONDAY));
        assertThat(subscribers().find(ada, "daily")).isEmpty();
        assertThat(subscribers().find(new SubscriberId(4711), "weekly")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SubscriptionState.class)
    default void everySubscriptionCanBeEndedAndEndingItAgainChangesNothing(SubscriptionState before) {
        SubscriberId ada = subscribed(before);
        subscribers().add(List.of(ADA), "daily", CONFIRMED, MONDAY);

        subscribers().end(ada, "weekly", TUESDAY);
        subscribers().end(ada, "weekly", TUESDAY.plusSeconds(1));

        assertThat(all()).extracting(Subscription::state).containsExactly(CONFIRMED, ENDED);
        assertThat(all().get(1).changed()).isEqualTo(before == ENDED ? MONDAY : TUESDAY);
    }

    @Test
    default void endingWhatIsNotThereChangesNothing() {
        SubscriberId ada = subscribed(CONFIRMED);

        subscribers().end(ada, "daily", TUESDAY);
        subscribers().end(new SubscriberId(4711), "weekly", TUESDAY);

        assertThat(all()).extracting(Subscription::state).containsExactly(CONFIRMED);
    }

    @Test
    default void anEndCanBeTakenBackAtOnce() {
        SubscriberId ada = subscribed(CONFIRMED);
        makeEdition("weekly");
        subscribers().end(ada, "weekly", TUESDAY);
        Instant last = TUESDAY.plus(Subscribers.SECOND_THOUGHTS).minusMillis(1);

        assertThat(subscribers().isResumable(ada, "weekly", last)).isTrue();
        assertThat(subscribers().resume(ada, "weekly", last)).isTrue();

        assertThat(all()).extracting(Subscription::state).containsExactly(CONFIRMED);
        assertThat(all().get(0).changed()).isEqualTo(last);
        assertThat(subscribers().resume(ada, "weekly", last)).isFalse();
    }

    @Test
    default void anEndCannotBeTakenBackLater() {
        SubscriberId ada = subscribed(CONFIRMED);
        makeEdition("weekly");
        subscribers().end(ada, "weekly", TUESDAY);
        Instant late = TUESDAY.plus(Subscribers.SECOND_THOUGHTS);

        assertThat(subscribers().isResumable(ada, "weekly", late)).isFalse();
        assertThat(subscribers().resume(ada, "weekly", late)).isFalse();

        assertThat(all()).extracting(Subscription::state).containsExactly(ENDED);
    }

    @Test
    default void whoNeverConfirmedIsNotConfirmedByTakingTheEndBack() {
        SubscriberId ada = subscribed(PENDING);
        subscribers().add(List.of(BOB), "weekly", CONFIRMED, MONDAY);
        subscribers().add(List.of(ADA), "daily", CONFIRMED, MONDAY);
        makeEdition("weekly");
        makeEdition("daily");
        subscribers().end(ada, "weekly", TUESDAY);

        assertThat(subscribers().isResumable(ada, "weekly", TUESDAY)).isFalse();
        assertThat(subscribers().resume(ada, "weekly", TUESDAY)).isFalse();

        assertThat(subscribers().count("weekly")).isEqualTo(Map.of(ENDED, 1, CONFIRMED, 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "CONFIRMED"})
    default void thereIsNothingToTakeBackBeforeTheEnd(SubscriptionState state) {
        SubscriberId ada = subscribed(state);
        makeEdition("weekly");

        assertThat(subscribers().isResumable(ada, "weekly", MONDAY)).isFalse();
        assertThat(subscribers().resume(ada, "weekly", MONDAY)).isFalse();

        assertThat(all()).extracting(Subscription::state).containsExactly(state);
    }
}
