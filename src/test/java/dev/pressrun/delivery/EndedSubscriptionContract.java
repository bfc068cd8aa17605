package dev.pressrun.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every outbox must do when a reader does not want a digest any more. */
public interface EndedSubscriptionContract extends OutboxState {
    private void end(String digest, Delivery delivery) {
        subscribers().end(delivery.subscriber(), digest, NOW);
    }

    @Test
    default void whatIsOwedToAReaderWhoUnsubscribesIsRefusedAndNotSent() {
        owe(FIRST, "ada", "bob");
        owe(SECOND);
        Delivery first = claimOne(NOW);
        outbox().settle(first, again(DeliveryState.UNCERTAIN, LATER), NOW);

        end("weekly", first);
        List<Delivery> claimed = outbox().claim(10, LATER);

        assertThat(claimed).hasSize(2).extracting(Delivery::to).doesNotContain(first.to());
        assertThat(outbox().tally(FIRST.id())).isEqualTo(Map.of(DeliveryState.REFUSED, 1, DeliveryState.CLAIMED, 1));
        assertThat(outbox().tally(SECOND.id())).isEqualTo(Map.of(DeliveryState.REFUSED, 1, DeliveryState.CLAIMED, 1));
    }

    @Test
    default void unsubscribingFromOneDigestStopsNoOther() {
        owe(FIRST, "ada");
        owe(DAILY, "ada");
        Delivery weekly = claimOne(NOW);
        outbox().settle(weekly, again(DeliveryState.OWED, NOW), NOW);

        end("daily", weekly);

        assertThat(outbox().claim(10, NOW)).extracting(Delivery::edition).containsExactly(FIRST.id());
    }

    @Test
    default void whatIsClaimedWhenItsReaderUnsubscribesGoesItsWay() {
        owe(FIRST, "ada");
        Delivery claimed = claimOne(NOW);

        end("weekly", claimed);
        outbox().hand(claimed);
        outbox().settle(claimed, settled(DeliveryState.ACCEPTED), NOW);

        assertThat(outbox().tally(FIRST.id())).isEqualTo(Map.of(DeliveryState.ACCEPTED, 1));
    }

    @Test
    default void whoTakesTheEndBackAtOnceMissesNothing() {
        owe(FIRST, "ada");
        Delivery deferred = claimOne(NOW);
        outbox().settle(deferred, again(DeliveryState.OWED, LATER), NOW);

        end("weekly", deferred);
        subscribers().resume(deferred.subscriber(), "weekly", NOW);

        assertThat(claimOne(LATER).to()).isEqualTo(deferred.to());
    }
}
