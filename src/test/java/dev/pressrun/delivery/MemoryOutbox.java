package dev.pressrun.delivery;

import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.SubscriberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An outbox for tests of what uses one. */
public final class MemoryOutbox implements Outbox {
    /** One delivery as it stands. */
    public static final class Row {
        final Edition edition;
        final EmailAddress to;
        final Instant owed;
        public DeliveryState state = DeliveryState.OWED;
        public @Nullable Instant next;
        public int attempts;
        public String reply = "";
        long fence;

        Row(Edition edition, EmailAddress to, Instant owed) {
            this.edition = edition;
            this.to = to;
            this.owed = owed;
            this.next = owed;
        }
    }

    private final Map<SubscriberId, Row> rows = new LinkedHashMap<>();
    private @Nullable RuntimeException trouble;
    private @Nullable Error errorOfSettle;

    public synchronized void owe(Edition edition, String to, Instant now) {
        rows.put(new SubscriberId(rows.size() + 1), new Row(edition, new EmailAddress(to), now));
    }

    public synchronized List<Row> rows() {
        return List.copyOf(rows.values());
    }

    synchronized Row row(int number) {
        return row(new SubscriberId(number));
    }

    /** From now on every method throws this; null for no more. */
    synchronized void trouble(@Nullable RuntimeException newTrouble) {
        trouble = newTrouble;
    }

    /** The next call of {@link #settle} throws this. */
    synchronized void breakSettle(Error error) {
        errorOfSettle = error;
    }

    /** As if another node had claimed it meanwhile. */
    synchronized void steal(int number) {
        row(number).fence++;
    }

    @Override
    public synchronized List<Delivery> claim(int limit, Instant now) {
        check();
        List<Delivery> claimed = new ArrayList<>();
        rows.forEach((subscriber, row) -> {
            if (claimed.size() < limit
                    && isOpen(row)
                    && !Objects.requireNonNull(row.next).isAfter(now)) {
                row.state = DeliveryState.CLAIMED;
                row.fence++;
                Reader reader = new Reader(subscriber, row.to, "");
                claimed.add(new Delivery(row.edition.id(), reader, row.owed, row.attempts, row.fence));
            }
        });
        return claimed;
    }

    @Override
    public synchronized void hand(Delivery delivery) {
        check();
        Row row = row(delivery.subscriber());
        if (row.fence != delivery.fence()) {
            throw new LostClaimException(delivery);
        }
        row.state = DeliveryState.HANDED;
    }

    @Override
    public synchronized void settle(Delivery delivery, Settlement settlement, Instant now) {
        check();
        if (errorOfSettle != null) {
            Error error = errorOfSettle;
            errorOfSettle = null;
            throw error;
        }
        Row row = row(delivery.subscriber());
        if (row.fence == delivery.fence()) {
            row.state = settlement.state();
            row.next = settlement.nextAttempt();
            row.attempts += settlement.counted() ? 1 : 0;
            row.reply = settlement.reply();
        }
    }

    @Override
    public int recover(Instant now) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public synchronized Map<DeliveryState, Integer> tally(EditionId edition) {
        check();
        Map<DeliveryState, Integer> tally = new EnumMap<>(DeliveryState.class);
        rows.values().forEach(row -> tally.merge(row.state, 1, Integer::sum));
        return tally;
    }

    @Override
    public synchronized int owed(String digest) {
        return (int)
                rows.values().stream().filter(row -> !row.state.isSettled()).count();
    }

    @Override
    public synchronized Optional<Instant> nextAttempt(Instant now) {
        check();
        return rows.values().stream()
                .filter(MemoryOutbox::isOpen)
                .map(row -> Objects.requireNonNull(row.next))
                .min(Instant::compareTo);
    }

    @Override
    public List<UncertainDelivery> uncertain() {
        throw new UnsupportedOperationException("not needed here");
    }

    private Row row(SubscriberId subscriber) {
        return Objects.requireNonNull(rows.get(subscriber));
    }

    private static boolean isOpen(Row row) {
        return row.state == DeliveryState.OWED || row.state == DeliveryState.UNCERTAIN;
    }

    private void check() {
        if (trouble != null) {
            throw trouble;
        }
    }
}
