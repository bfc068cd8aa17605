package dev.pressrun.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish to stop, as SIGTERM and SIGINT bring it. The process stays until this is closed, so it is opened before, and closed
 * after, all that must come to an orderly end.
 */
final class Stop implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 29;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    Stop() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    private void stop() {
        asked.countDown();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("stopping took more than " + PATIENCE_SECONDS + " s; what is owed stays owed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until somebody wants to stop. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** Waits until somebody wants to stop, but no longer than this; says whether somebody does. */
    boolean await(long millis) throws InterruptedException {
        return asked.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        done.countDown();
    }
}
