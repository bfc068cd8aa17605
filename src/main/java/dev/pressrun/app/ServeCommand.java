package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.store.Store;
import dev.pressrun.store.StoreLock;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code pressrun serve}. */
@Command(
        name = "serve",
        description = "Runs the service: feeds and pages over HTTP, digests on schedule. SIGTERM stops it.")
final class ServeCommand implements Callable<Integer> {
    private static final int STOP_SECONDS = 29;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli fills it before anything runs
    private PressrunCommand pressrun;

    @Override
    @SuppressWarnings("try") // the lock is held for as long as the block runs
    public Integer call() throws InterruptedException {
        Settings settings = pressrun.settings();
        Clock clock = pressrun.clock();
        LogSetup.service();
        try (Store store = Store.open(settings.store());
                StoreLock lock = Stores.lock(store, settings);
                Stop stop = new Stop()) {
            store.outbox().recover(clock.instant());
            try (Pressrun service = new Pressrun(settings, store, clock)) {
                service.start();
                stop.await();
            }
        }
        return ExitCode.DONE;
    }

    /** The wish to stop, as SIGTERM and SIGINT bring it; the process stays until this is closed. */
    private static final class Stop implements AutoCloseable {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch done = new CountDownLatch(1);
        private final Thread hook = new Thread(this::stop, "stop");

        Stop() {
            Runtime.getRuntime().addShutdownHook(hook);
        }

        private void stop() {
            asked.countDown();
            try {
                if (!done.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                    System.err.println("stopping took more than " + STOP_SECONDS + " s; what is owed stays owed");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void await() throws InterruptedException {
            asked.await();
        }

        @Override
        public void close() {
            done.countDown();
        }
    }
}
