package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.store.Store;
import dev.pressrun.store.StoreLock;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;

/** {@code pressrun serve}. */
final class ServeCommand {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final PressrunCommand pressrun;

    ServeCommand(PressrunCommand pressrun) {
        this.pressrun = pressrun;
    }

    CommandSpec spec() {
        return Commands.command(
                "serve",
                "Runs the service: feeds and pages over HTTP, digests on schedule. SIGTERM stops it.",
                this::serve);
    }

    @SuppressWarnings("try") // the lock is held for as long as the block runs
    private int serve() throws InterruptedException {
        Settings settings = pressrun.settings();
        Clock clock = pressrun.clock();
        LogSetup.service();
        // a thread that died by an Error is worth more dead with its process: the next start takes everything up
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            LOG.error("the service ends: a thread cannot go on thread={}", thread.getName(), error);
            System.exit(ExitCode.NOT_DONE);
        });
        try (Stop stop = new Stop();
                Store store = Store.open(settings.store());
                StoreLock lock = Stores.lock(store, settings)) {
            int uncertain = store.outbox().recover(clock.instant());
            if (uncertain > 0) {
                LOG.warn(
                        "the last run was interrupted; messages that may have arrived will be sent again uncertain={}",
                        uncertain);
            }
            try (Pressrun service = new Pressrun(settings, store, clock)) {
                service.start();
                stop.await();
            }
        }
        return ExitCode.DONE;
    }
}
