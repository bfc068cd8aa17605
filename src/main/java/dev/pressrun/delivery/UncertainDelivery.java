package dev.pressrun.delivery;

import dev.pressrun.digest.EditionId;
import dev.pressrun.subscriber.SubscriberId;

/**
 * A delivery that the reader may have got more than once: after it was handed over, its reply was lost or the process died.
 *
 * @param to the address as it is kept, for lists
 * @param state how far it has come since
 * @param times how often that happened; never 0
 */
public record UncertainDelivery(
        EditionId edition, SubscriberId subscriber, String to, DeliveryState state, int times) {}
