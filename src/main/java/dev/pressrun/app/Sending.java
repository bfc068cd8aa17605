package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.delivery.Dispatcher;
import dev.pressrun.delivery.Mailer;
import dev.pressrun.store.Store;
import dev.pressrun.store.StoreLock;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sending of what a store owes: by this process when it gets the store's lock, else by the one that has it. */
final class Sending implements AutoCloseable {
    private final Settings settings;
    private final Store store;
    private final Clock clock;
    private @Nullable StoreLock lock;
    private @Nullable Mailer mailer;
    private @Nullable Dispatcher dispatcher;

    Sending(Settings settings, Store store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Sends from now on if nobody else does. To be asked again while waiting: the process that sends may end.
     *
     * @return how many deliveries are uncertain because the process that sent before was interrupted; empty when this changed
     *     nothing
     */
    Optional<Integer> takeOver() {
        if (lock != null) {
            return Optional.empty();
        }
        lock = store.lock().orElse(null);
        if (lock == null) {
            return Optional.empty();
        }
        int uncertain = store.outbox().recover(clock.instant());
        Mailer opened = Mailers.open(settings, store);
        mailer = opened;
        dispatcher = new Dispatcher(store.outbox(), store.editions(), opened, Mailers.pace(settings.mail()), clock);
        dispatcher.start();
        return Optional.of(uncertain);
    }

    /** Whether this process is the one that sends. */
    boolean isHere() {
        return lock != null;
    }

    @Override
    public void close() {
        if (dispatcher != null) {
            dispatcher.close();
        }
        if (mailer != null) {
            mailer.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
