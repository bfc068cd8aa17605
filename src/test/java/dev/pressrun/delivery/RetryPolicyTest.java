package dev.pressrun.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.delivery.SendResult.Accepted;
import dev.pressrun.delivery.SendResult.Deferred;
import dev.pressrun.delivery.SendResult.Held;
import dev.pressrun.delivery.SendResult.Refused;
import dev.pressrun.delivery.SendResult.Uncertain;
import dev.pressrun.delivery.SendResult.Unreachable;
import dev.pressrun.digest.EditionId;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.SubscriberId;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void whatTheServerTookIsAccepted() {
        Settlement settlement = new Accepted("250 ok").settlement(delivery(1, 0, NOW), NOW);

        assertThat(settlement).isEqualTo(new Settlement(DeliveryState.ACCEPTED, true, null, "250 ok"));
    }

    @Test
    void whatTheServerRefusedIsSettled() {
        Settlement settlement = new Refused("550 no").settlement(delivery(1, 0, NOW), NOW);

        assertThat(settlement).isEqualTo(new Settlement(DeliveryState.REFUSED, true, null, "550 no"));
    }

    @Test
    void anUnreachableServerCostsNoAttempt() {
        Settlement settlement = new Unreachable("refused").settlement(delivery(1, 3, NOW), NOW);

        assertThat(settlement).isEqualTo(new Settlement(DeliveryState.OWED, false, NOW, "refused"));
    }

    @Test
    void anEditionThatCannotBeSentStaysOwedForALongPause() {
        Settlement settlement = new Held("a control character").settlement(delivery(1, 3, NOW), NOW);

        assertThat(settlement)
                .isEqualTo(new Settlement(
                        DeliveryState.OWED, false, NOW.plus(Duration.ofHours(1)), "a control character"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryState.class,
            names = {"ACCEPTED", "REFUSED", "ABANDONED"})
    void whatIsSettledHasNoNextAttempt(DeliveryState state) {
        assertThatThrownBy(() -> new Settlement(state, true, NOW, "250 ok")).hasMessageContaining(state.name());
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryState.class,
            names = {"OWED", "UNCERTAIN", "CLAIMED", "HANDED"})
    void whatIsNotSettledHasOne(DeliveryState state) {
        assertThatThrownBy(() -> new Settlement(state, true, null, "451")).hasMessageContaining(state.name());
    }

    @ParameterizedTest
    @CsvSource({"0, PT1M", "1, PT5M", "2, PT15M", "3, PT30M", "4, PT1H", "5, PT2H", "6, PT4H", "7, PT4H", "50, PT4H"})
    void aDeferredDeliveryWaitsLongerEachTime(int attempts, Duration wait) {
        Settlement settlement = new Deferred("451 later").settlement(delivery(1, attempts, NOW), NOW);

        assertThat(settlement.state()).isEqualTo(DeliveryState.OWED);
        assertThat(settlement.counted()).isTrue();
        assertThat(Duration.between(NOW, settlement.nextAttempt()))
                .isBetween(
                        wait.multipliedBy(8).dividedBy(10),
                        wait.multipliedBy(12).dividedBy(10));
    }

    @Test
    void nothingIsPutOffForLongerThanTheOutboxBelieves() {
        assertThat(LongStream.range(0, 1_000)
                        .mapToObj(id -> new Uncertain("lost").settlement(delivery(id, 9, NOW), NOW)))
                .allSatisfy(settlement ->
                        assertThat(settlement.nextAttempt()).isBeforeOrEqualTo(NOW.plus(Outbox.LONGEST_WAIT)));
    }

    @Test
    void deliveriesDeferredTogetherComeBackSpread() {
        long moments = LongStream.range(0, 200)
                .mapToObj(id -> new Deferred("451")
                        .settlement(delivery(id, 6, NOW), NOW)
                        .nextAttempt())
                .distinct()
                .count();

        assertThat(moments).isGreaterThan(100);
    }

    @Test
    void theSameDeliveryAlwaysComesBackAtTheSameTime() {
        Settlement first = new Deferred("451").settlement(delivery(7, 2, NOW), NOW);
        Settlement second = new Deferred("451").settlement(delivery(7, 2, NOW), NOW);

        assertThat(first).isEqualTo(second);
    }

    @Test
    void anUncertainDeliveryIsNamedAndComesBackLater() {
        Settlement settlement = new Uncertain("eof").settlement(delivery(1, 0, NOW), NOW);

        assertThat(settlement.state()).isEqualTo(DeliveryState.UNCERTAIN);
        assertThat(Duration.between(NOW, settlement.nextAttempt())).isGreaterThan(Duration.ofMinutes(11));
    }

    @Test
    void afterFourDaysADeliveryIsGivenUp() {
        Delivery old = delivery(1, 20, NOW.minus(Duration.ofDays(4)));

        assertThat(new Deferred("451").settlement(old, NOW).state()).isEqualTo(DeliveryState.ABANDONED);
        assertThat(new Uncertain("eof").settlement(old, NOW).state()).isEqualTo(DeliveryState.ABANDONED);
    }

    @Test
    void aDeliveryThatWasHardlyTriedIsNotGivenUp() {
        Delivery old = delivery(1, 0, NOW.minus(Duration.ofDays(30)));

        Settlement settlement = new Deferred("451").settlement(old, NOW);

        assertThat(settlement.state()).isEqualTo(DeliveryState.OWED);
    }

    private static Delivery delivery(long subscriber, int attempts, Instant owed) {
        EditionId edition = EditionId.parse("weekly/2026-11-23T09:00/UTC");
        Reader reader = new Reader(new SubscriberId(subscriber), new EmailAddress("ada@example.org"), "");
        return new Delivery(edition, reader, owed, attempts, 1);
    }
}
