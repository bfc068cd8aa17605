package dev.pressrun.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The deliveries that are claimed and wait for a free connection: few, so that a stop can put them back soon. */
final class Tray {
    private final Deque<Delivery> waiting = new ArrayDeque<>();
    private final int low;
    private int inHand;
    private boolean woken;
    private boolean closed;

    /** @param low when no more than this wait, there is room for more */
    Tray(int low) {
        this.low = low;
    }

    /** Waits for the next delivery; empty when the tray is closed. Whoever takes one says {@link #done} in the end. */
    synchronized Optional<Delivery> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return Optional.empty();
        }
        inHand++;
        notifyAll();
        return Optional.of(waiting.remove());
    }

    synchronized void done() {
        inHand--;
        notifyAll();
    }

    /** Returns false, and takes nothing, when the tray is closed. */
    synchronized boolean put(List<Delivery> deliveries) {
        if (closed) {
            return false;
        }
        waiting.addAll(deliveries);
        notifyAll();
        return true;
    }

    /** Waits until there is room for more; false when the tray is closed. */
    synchronized boolean awaitRoom() throws InterruptedException {
        while (waiting.size() > low && !closed) {
            wait();
        }
        return !closed;
    }

    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** Waits for a {@link #wake}, for the end of the time, or until the tray is closed. Returns whether it was woken. */
    synchronized boolean awaitWake(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = end - System.nanoTime(); left > 0 && !woken && !closed; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        boolean was = woken;
        woken = false;
        return was;
    }

    /** Says whether nothing waits and nothing is in anybody's hands. */
    synchronized boolean isIdle() {
        return waiting.isEmpty() && inHand == 0;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** From now on nothing is taken and nothing is put. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Gives back what nobody has taken. */
    synchronized List<Delivery> drain() {
        List<Delivery> left = List.copyOf(waiting);
        waiting.clear();
        return left;
    }
}
