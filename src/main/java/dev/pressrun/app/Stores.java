package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.store.Store;
import dev.pressrun.store.StoreLock;

/** Takes a store for the one process that may send from it. */
final class Stores {
    private Stores() {}

    static StoreLock lock(Store store, Settings settings) {
        return store.lock()
                .orElseThrow(() -> new CommandFailedException("another pressrun is running on "
                        + settings.store().url()
                        + store.lockHolder().map(holder -> " (" + holder + ")").orElse("")
                        + "; stop it first, or give this one a store.url of its own"));
    }
}
