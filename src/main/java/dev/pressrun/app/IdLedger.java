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
    /** What the file said when it was looked at last. */
    private Ledger read = Ledger.EMPTY;
    /** What both say together. */
    private Ledger all;
    /** What is surely in the file while it says what it said when it was looked at last. */
    private Ledger filed = Ledger.EMPTY;

    private IdLedger(Settings settings, Optional<PublishedPosts> store, Ledger stored) {
        this.file = new LedgerFile(settings.feed().folder());
        this.store = store;
        this.stored = stored;
        this.all = stored;
    }

    /** The one of a command that opens no store. */
    static IdLedger inFile(Settings settings) {
        return new IdLedger(settings, Optional.empty(), Ledger.EMPTY);
    }

    static IdLedger in(Settings settings, Store store) {
        PublishedPosts posts = store.publishedPosts();
        return new IdLedger(settings, Optional.of(posts), posts.ledger());
    }

    /** The one of a command that only looks, and knows what the store said. */
    static IdLedger looking(Settings settings, Ledger stored) {
        return new IdLedger(settings, Optional.empty(), stored);
    }

    /** All that was ever published. Nothing is read or joined again while nothing has changed. */
    synchronized Ledger ledger() {
        Ledger now = file.ledger();
        if (now != read) {
            all = stored.isEmpty() ? now : stored.and(now.lines());
            read = now;
            filed = Ledger.EMPTY;
        }
        return all;
    }

    /** Whether a crash would lose no more of what is published next than clues to files that are renamed later. */
    synchronized boolean knows(List<PublishedPost> lines) {
        Ledger known = ledger();
        return known == stored && known == filed && lines.stream().allMatch(known::identifies);
    }

    /** Keeps what is published next, before it is: the feeds must never say an id that nobody remembers. */
    synchronized void keep(List<PublishedPost> lines) {
        Ledger next = ledger().and(lines);
        if (next != stored && store.isPresent()) {
            store.get().keep(next.missingFrom(stored));
            stored = next;
            all = next;
        }
        if (next != filed) {
            file.keep(next.lines());
            filed = ledger() == next ? next : Ledger.EMPTY;
        }
    }

    /** What is wrong with the file, by the line. */
    List<String> complaints() {
        return file.complaints();
    }
}
