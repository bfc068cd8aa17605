package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.feed.LedgerFile;
import dev.pressrun.post.Ledger;
import dev.pressrun.post.PublishedPost;
import dev.pressrun.post.PublishedPosts;
import dev.pressrun.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * The ledger of ids where it is kept twice: as a text file beside the feeds, which is all that a command needs that opens no
 * store, and in the store. What one of them lacks it gets from the other, so that either may be lost.
 */
final class IdLedger {
    private final LedgerFile file;
    private final Optional<PublishedPosts> store;
    /** What is surely in the store. */
    private Ledger stored;

    private IdLedger(Settings settings, Optional<PublishedPosts> store) {
        this.file = new LedgerFile(settings.feed().folder());
        this.store = store;
        this.stored = store.map(PublishedPosts::ledger).orElse(Ledger.EMPTY);
    }

    /** The one of a command that opens no store. */
    static IdLedger inFile(Settings settings) {
        return new IdLedger(settings, Optional.empty());
    }

    static IdLedger in(Settings settings, Store store) {
        return new IdLedger(settings, Optional.of(store.publishedPosts()));
    }

    /** All that was ever published. */
    synchronized Ledger ledger() {
        return stored.isEmpty() ? file.ledger() : file.ledger().and(stored.lines());
    }

    /** Keeps what is published next, before it is: the feeds must never say an id that nobody remembers. */
    synchronized void keep(List<PublishedPost> lines) {
        Ledger all = ledger().and(lines);
        List<PublishedPost> missing = all.missingFrom(stored);
        if (!missing.isEmpty() && store.isPresent()) {
            store.get().keep(missing);
            stored = all;
        }
        file.keep(all.lines());
    }

    /** What is wrong with the file, by the line. */
    List<String> complaints() {
        return file.complaints();
    }
}
