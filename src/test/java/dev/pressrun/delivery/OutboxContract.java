package dev.pressrun.delivery;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.subscriber.SubscriptionState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every outbox must do, whatever it is stored in. */
public interface OutboxContract extends OutboxState {
    @Test
    default void anEditionIsOwedToEveryConfirmedSubscriberOfItsDigest() {
        subscribe("weekly", SubscriptionState.PENDING, "pending");
        subscribe("weekly", SubscriptionState.ENDED, "ended");
        subscribe("daily", SubscriptionState.CONFIRMED, "other");
        owe(FIRST, "ada", "bob");

        List<Delivery> claimed = outbox().claim(10, NOW);

        assertThat(claimed)
                .extracting(delivery -> delivery.to().value())
                .containsExactlyInAnyOrder("ada@example.org", "bob@example.org");
        assertThat(claimed).allSatisfy(delivery -> {
            assertThat(delivery.edition()).isEqualTo(FIRST.id());
            assertThat(delivery.owed()).isEqualTo(FIRST.made());
            assertThat(delivery.attempts()).isZero();
        });
    }

    @Test
    default void whoConfirmsLaterIsNotOwedAnEarlierEdition() {
        owe(FIRST, "ada");

        subscribe("weekly", SubscriptionState.CONFIRMED, "bob");

        assertThat(outbox().owed("weekly")).isEqualTo(1);
    }

    @Test
    default void aClaimedDeliveryIsNotClaimedAgain() {
        owe(FIRST, "ada");
        claimOne(NOW);

        assertThat(outbox().claim(10, LATER)).isEmpty();
    }

    @Test
    default void aClaimTakesAtMostTheLimit() {
        owe(FIRST, "ada", "bob", "eve");
        owe(SECOND);

        assertThat(outbox().claim(2, NOW)).hasSize(2);
        assertThat(outbox().claim(2, NOW)).hasSize(2);
        assertThat(outbox().claim(9, NOW)).hasSize(2);
    }

    @Test
    default void theOldestEditionsComeFirst() {
        owe(FIRST, "ada");
        owe(SECOND);
        Delivery first = claimOne(NOW);
        outbox().settle(first, again(DeliveryState.OWED, LATER), NOW);

        List<Delivery> claimed = outbox().claim(10, LATER);

        assertThat(claimed).extracting(Delivery::edition).containsExactly(FIRST.id(), SECOND.id());
    }

    @Test
    default void anEditionIsDueAtOnceHoweverWrongTheClockWasThatMadeIt() {
        owe(FIRST, "ada");
        Instant corrected = FIRST.made().minus(Duration.ofDays(1461));

        assertThat(outbox().nextAttempt(corrected)).contains(Instant.EPOCH);
        assertThat(outbox().claim(10, corrected)).hasSize(1);
    }

    @Test
    default void whatAWrongClockHasPutOffForYearsIsDueWhenTheClockIsCorrected() {
        owe(FIRST, "ada", "bob");
        List<Delivery> claimed = outbox().claim(2, NOW);
        Instant wrong = NOW.plus(Duration.ofDays(1461));
        outbox().settle(claimed.get(0), again(DeliveryState.OWED, wrong), wrong);
        outbox().settle(claimed.get(1), again(DeliveryState.OWED, LATER), NOW);

        assertThat(outbox().nextAttempt(NOW)).contains(Instant.EPOCH);
        assertThat(outbox().claim(10, NOW))
                .extracting(Delivery::to)
                .containsExactly(claimed.get(0).to());
    }

    @Test
    default void theLongestWaitIsWaited() {
        owe(FIRST, "ada");
        Instant end = NOW.plus(Outbox.LONGEST_WAIT);
        outbox().settle(claimOne(NOW), again(DeliveryState.UNCERTAIN, end), NOW);

        assertThat(outbox().nextAttempt(NOW)).contains(end);
        assertThat(outbox().claim(10, NOW)).isEmpty();
        assertThat(outbox().claim(10, end)).hasSize(1);
    }

    @Test
    default void aDeferredDeliveryComesBackWhenItsNextAttemptIsDue() {
        owe(FIRST, "ada");
        Delivery first = claimOne(NOW);

        outbox().settle(first, again(DeliveryState.OWED, LATER), NOW);

        assertThat(outbox().claim(10, LATER.minusMillis(1))).isEmpty();
        Delivery second = claimOne(LATER);
        assertThat(second.attempts()).isEqualTo(1);
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(second.owed()).isEqualTo(first.owed());
    }

    @Test
    default void aDeferredDeliveryHoldsNoOtherUp() {
        owe(FIRST, "ada");
        owe(SECOND);
        outbox().settle(claimOne(NOW), again(DeliveryState.OWED, LATER), NOW);

        assertThat(claimOne(NOW).edition()).isEqualTo(SECOND.id());
    }

    @Test
    default void whatWasNoAttemptIsNotCounted() {
        owe(FIRST, "ada");

        outbox().settle(claimOne(NOW), new Settlement(DeliveryState.OWED, false, NOW, "no route"), NOW);

        assertThat(claimOne(NOW).attempts()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "REFUSED", "ABANDONED"})
    default void aSettledDeliveryIsNeverClaimedAgain(DeliveryState state) {
        owe(FIRST, "ada");
        Delivery delivery = claimOne(NOW);
        outbox().hand(delivery);

        outbox().settle(delivery, settled(state), NOW);

        assertThat(outbox().claim(10, LATER)).isEmpty();
        assertThat(outbox().recover(LATER)).isZero();
        assertThat(outbox().claim(10, LATER)).isEmpty();
        assertThat(outbox().tally(FIRST.id())).isEqualTo(Map.of(state, 1));
    }

    @Test
    default void aMessageIsHandedOncePerClaim() {
        owe(FIRST, "ada");
        Delivery delivery = claimOne(NOW);
        outbox().hand(delivery);

        assertThatThrownBy(() -> outbox().hand(delivery)).isInstanceOf(LostClaimException.class);
    }

    @Test
    default void aLostClaimCannotBeHanded() {
        owe(FIRST, "ada");
        Delivery lost = claimOne(NOW);
        outbox().recover(NOW);

        assertThatThrownBy(() -> outbox().hand(lost)).isInstanceOf(LostClaimException.class);
        claimOne(NOW);
        assertThatThrownBy(() -> outbox().hand(lost)).isInstanceOf(LostClaimException.class);
    }

    @Test
    default void settlingALostClaimChangesNothing() {
        owe(FIRST, "ada");
        Delivery lost = claimOne(NOW);
        outbox().recover(NOW);
        Delivery claimed = claimOne(NOW);

        outbox().settle(lost, settled(DeliveryState.REFUSED), NOW);

        assertThat(outbox().tally(FIRST.id())).isEqualTo(Map.of(DeliveryState.CLAIMED, 1));
        outbox().hand(claimed);
        outbox().settle(claimed, settled(DeliveryState.ACCEPTED), NOW);
        assertThat(outbox().tally(FIRST.id())).isEqualTo(Map.of(DeliveryState.ACCEPTED, 1));
    }

    @Test
    default void settlingTwiceCountsOnce() {
        owe(FIRST, "ada");
        Delivery delivery = claimOne(NOW);
        outbox().settle(delivery, again(DeliveryState.UNCERTAIN, NOW), NOW);

        outbox().settle(delivery, again(DeliveryState.UNCERTAIN, LATER), NOW);

        assertThat(outbox().uncertain()).extracting(UncertainDelivery::times).containsExactly(1);
        assertThat(claimOne(NOW).attempts()).isEqualTo(1);
    }

    @Test
    default void afterACrashWhatWasClaimedIsOwedAndWhatWasHandedIsUncertain() {
        owe(FIRST, "ada", "bob", "eve");
        List<Delivery> claimed = outbox().claim(2, NOW);
        outbox().hand(claimed.get(0));

        int uncertain = outbox().recover(LATER);

        assertThat(uncertain).isEqualTo(1);
        assertThat(outbox().tally(FIRST.id())).isEqualTo(Map.of(DeliveryState.OWED, 2, DeliveryState.UNCERTAIN, 1));
        assertThat(outbox().claim(10, LATER)).hasSize(3);
    }

    @Test
    default void aMessageThatKeepsKillingTheProcessIsSentEverMoreSeldom() {
        owe(FIRST, "ada");
        Instant now = NOW;
        for (Duration wait : List.of(ZERO, ofMinutes(15), ofHours(1), ofHours(4), ofHours(24), ofHours(24))) {
            outbox().hand(claimOne(now));

            assertThat(outbox().recover(now)).isEqualTo(1);

            assertThat(outbox().claim(10, now.plus(wait).minusMillis(1))).isEmpty();
            now = now.plus(wait);
        }
        assertThat(claimOne(now).attempts()).isEqualTo(6);
    }

    @Test
    default void recoveringWhenNothingWasInterruptedChangesNothing() {
        owe(FIRST, "ada");
        outbox().settle(claimOne(NOW), again(DeliveryState.OWED, LATER), NOW);

        assertThat(outbox().recover(NOW)).isZero();
        assertThat(outbox().nextAttempt(NOW)).contains(LATER);
        assertThat(outbox().uncertain()).isEmpty();
    }

    @Test
    default void whatMayHaveHappenedTwiceStaysVisible() {
        owe(FIRST, "ada", "bob");
        Delivery first = claimOne(NOW);
        outbox().hand(first);
        outbox().settle(first, again(DeliveryState.UNCERTAIN, NOW), NOW);
        List<Delivery> claimed = outbox().claim(10, NOW);
        claimed.forEach(outbox()::hand);
        claimed.stream()
                .filter(delivery -> !delivery.subscriber().equals(first.subscriber()))
                .forEach(delivery -> outbox().settle(delivery, settled(DeliveryState.ACCEPTED), NOW));
        outbox().recover(NOW);
        outbox().settle(claimOne(NOW.plus(ofMinutes(15))), settled(DeliveryState.ACCEPTED), NOW);

        assertThat(outbox().uncertain())
                .containsExactly(new UncertainDelivery(
                        FIRST.id(), first.subscriber(), first.to().value(), DeliveryState.ACCEPTED, 2));
    }

    @Test
    default void deliveriesAreCountedByEditionAndByDigest() {
        owe(FIRST, "ada", "bob", "eve");
        owe(DAILY, "ada");
        List<Delivery> claimed = outbox().claim(2, NOW);
        outbox().settle(claimed.get(0), settled(DeliveryState.ACCEPTED), NOW);

        assertThat(outbox().tally(FIRST.id()))
                .isEqualTo(Map.of(DeliveryState.ACCEPTED, 1, DeliveryState.CLAIMED, 1, DeliveryState.OWED, 1));
        assertThat(outbox().tally(SECOND.id())).isEmpty();
        assertThat(outbox().owed("weekly")).isEqualTo(2);
        assertThat(outbox().owed("daily")).isEqualTo(1);
        assertThat(outbox().owed("monthly")).isZero();
    }

    @Test
    default void theNextAttemptIsTheEarliestOfAllThatWait() {
        assertThat(outbox().nextAttempt(NOW)).isEmpty();
        owe(FIRST, "ada");
        owe(SECOND);
        outbox().settle(claimOne(NOW), again(DeliveryState.OWED, LATER), NOW);

        assertThat(outbox().nextAttempt(NOW)).contains(Instant.EPOCH);
        claimOne(NOW);
        assertThat(outbox().nextAttempt(NOW)).contains(LATER);
        claimOne(LATER);
        assertThat(outbox().nextAttempt(NOW)).isEmpty();
    }

    @Test
    default void manyThreadsNeverClaimTheSameDelivery() throws Exception {
        owe(
                FIRST,
                IntStream.range(0, 5_000).mapToObj(number -> "reader" + number).toArray(String[]::new));

        List<Delivery> claimed = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Delivery>>> shares = Stream.generate(() -> threads.submit(this::claimAll))
                    .limit(8)
                    .toList();
            for (Future<List<Delivery>> share : shares) {
                claimed.addAll(share.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(claimed).hasSize(5_000).extracting(Delivery::subscriber).doesNotHaveDuplicates();
    }

    private List<Delivery> claimAll() {
        List<Delivery> mine = new ArrayList<>();
        List<Delivery> claimed = outbox().claim(7, NOW);
        while (!claimed.isEmpty()) {
            mine.addAll(claimed);
            claimed = outbox().claim(7, NOW);
        }
        return mine;
    }
}
