package dev.pressrun.preview;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is shown now, and the wish to be told when that is something else. */
final class State {
    private Now now = new Now(System.nanoTime(), null, List.of());
    private boolean ended;

    /**
     * One moment of it.
     *
     * @param version grows with each change
     * @param showing null before there was anything to show
     */
    record Now(long version, @Nullable Showing showing, List<String> trouble) {}

    synchronized Now now() {
        return now;
    }

    synchronized void show(Showing showing) {
        now = new Now(now.version() + 1, showing, now.trouble());
        notifyAll();
    }

    synchronized void say(List<String> trouble) {
        if (!trouble.equals(now.trouble())) {
            now = new Now(now.version() + 1, now.showing(), List.copyOf(trouble));
            notifyAll();
        }
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** Waits until the version is another one, but no longer than this; gives the version then. */
    synchronized long await(long version, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (!ended && now.version() == version && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return now.version();
    }
}
