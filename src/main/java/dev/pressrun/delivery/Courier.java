package dev.pressrun.delivery;

import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.Editions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one claimed delivery to the mailer and writes down what came of it. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int EDITIONS_KEPT = 4;

    private final Ledger ledger;
    private final Mailer mailer;
    private final Recent<EditionId, Optional<Edition>> editions;
    private final Outage outage;

    Courier(Ledger ledger, Editions editions, Mailer mailer, Outage outage) {
        this.ledger = ledger;
        this.mailer = mailer;
        this.editions = new Recent<>(EDITIONS_KEPT, editions::find);
        this.outage = outage;
    }

    /** Waits while the mail server is away. Returns a number for {@link #deliver}. */
    int awaitServer() throws InterruptedException {
        return outage.await();
    }

    void deliver(Delivery delivery, int seen) throws InterruptedException {
        Optional<Optional<Edition>> read = ledger.tried(() -> editions.of(delivery.edition()));
        if (read.isEmpty()) {
            ledger.putBack(delivery, "the edition could not be read");
            return;
        }
        Optional<Edition> edition = read.get();
        if (edition.isEmpty()) {
            LOG.error("the store has no such edition edition={}", delivery.edition());
            ledger.settle(delivery, Settlement.untried(DeliveryState.ABANDONED, "the edition is gone"));
            return;
        }
        String messageId = MessageIds.of(edition.get(), delivery.subscriber());
        Optional<SendResult> result = attempt(delivery, new Message(edition.get(), delivery.reader(), messageId), seen);
        if (result.isPresent()) {
            settle(delivery, result.get());
        }
    }

    /** Empty when the delivery is no longer ours. */
    private Optional<SendResult> attempt(Delivery delivery, Message message, int seen) {
        Handover handover = new Handover(ledger, delivery);
        try {
            SendResult result = mailer.send(message, handover);
            watch(result, seen);
            return Optional.of(result);
        } catch (LostClaimException lost) {
            LOG.info("somebody else took over edition={} subscriber={}", delivery.edition(), delivery.subscriber());
            return Optional.empty();
        } catch (RuntimeException | Error trouble) {
            LOG.error(
                    "a message was not sent edition={} subscriber={}",
                    delivery.edition(),
                    delivery.subscriber(),
                    trouble);
            return Optional.of(handover.resultOf(trouble));
        }
    }

    private void watch(SendResult result, int seen) {
        switch (result.contact()) {
            case FAILED -> {
                if (outage.failed(seen)) {
                    LOG.warn("the mail server cannot be reached; trying until it can reply={}", result.reply());
                }
            }
            case MADE -> {
                if (outage.ended()) {
                    LOG.info("the mail server can be reached again");
                }
            }
            case NONE -> {
                // says nothing about the server
            }
        }
    }

    private void settle(Delivery delivery, SendResult result) throws InterruptedException {
        DeliveryState state = ledger.settle(delivery, result);
        switch (state) {
            case UNCERTAIN ->
                LOG.warn(
                        "the last reply was lost, so the reader may get a second copy edition={} subscriber={}",
                        delivery.edition(),
                        delivery.subscriber());
            case ABANDONED ->
                LOG.warn(
                        "given up after {} attempts edition={} subscriber={}",
                        delivery.attempts() + 1,
                        delivery.edition(),
                        delivery.subscriber());
            default ->
                LOG.debug(
                        "attempt edition={} to={} state={} reply={}",
                        delivery.edition(),
                        delivery.to().masked(),
                        state,
                        result.reply());
        }
    }
}
