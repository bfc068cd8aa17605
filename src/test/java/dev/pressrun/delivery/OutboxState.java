package dev.pressrun.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.digest.Edition;
import dev.pressrun.digest.Editions;
import dev.pressrun.digest.SampleEdition;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Subscribers;
import dev.pressrun.subscriber.SubscriptionState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** An outbox of which some deliveries are owed. */
interface OutboxState {
    Edition FIRST = SampleEdition.of("weekly", "2026-11-23T09:00", "urn:post:1");
    Edition SECOND = SampleEdition.of("weekly", "2026-11-30T09:00", "urn:post:2");
    Edition DAILY = SampleEdition.of("daily", "2026-11-24T09:00", "urn:post:1");
    Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    Instant LATER = NOW.plusSeconds(600);

    Outbox outbox();

    Editions editions();

    Subscribers subscribers();

    default void subscribe(String digest, SubscriptionState state, String... names) {
        List<EmailAddress> addresses = Stream.of(names)
                .map(name -> new EmailAddress(name + "@example.org"))
                .toList();
        subscribers().add(addresses, digest, state, NOW);
    }

    default void owe(Edition edition, String... names) {
        subscribe(edition.id().digest(), SubscriptionState.CONFIRMED, names);
        assertThat(editions().add(edition)).isEqualTo(Editions.Added.ADDED);
    }

    default Delivery claimOne(Instant now) {
        List<Delivery> claimed = outbox().claim(1, now);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    default Settlement settled(DeliveryState state) {
        return new Settlement(state, true, null, "250 ok");
    }

    default Settlement again(DeliveryState state, Instant next) {
        return new Settlement(state, true, next, "451 later");
    }
}
