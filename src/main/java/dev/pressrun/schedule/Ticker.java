package dev.pressrun.schedule;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Quartz call each task at the moment it is armed for, and all of them at the start and every so often.
 *
 * <p>The reconciler is a timer of the JDK: it measures the time that passes, while Quartz waits for a time of the system clock. When
 * that clock goes back by an hour, Quartz is silent for an hour, but it wakes up when it is given something to do now.
 */
final class Ticker {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    /** Quartz knows its schedulers by name in the whole process. */
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final Map<String, Supplier<Optional<Duration>>> tasks;
    private final Duration reconciledEvery;
    private final Semaphore permits;
    private final ScheduledExecutorService reconciler =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "schedule-reconciler"));

    private org.quartz.@Nullable Scheduler quartz;

    /** Each task brings itself up to date and answers how long it is until it is next due. */
    Ticker(Map<String, Supplier<Optional<Duration>>> tasks, Duration reconciledEvery) {
        this.tasks = Map.copyOf(tasks);
        this.reconciledEvery = reconciledEvery;
        this.permits = new Semaphore(tasks.size());
    }

    synchronized void start() {
        try {
            org.quartz.Scheduler started = new StdSchedulerFactory(settings()).getScheduler();
            quartz = started;
            started.setJobFactory((firing, scheduler) ->
                    new Tick(tasks.get(firing.getJobDetail().getKey().getName()), permits));
            started.start();
            long millis = reconciledEvery.toMillis();
            ScheduledFuture<?> unused =
                    reconciler.scheduleWithFixedDelay(() -> reconcile(started), 0, millis, TimeUnit.MILLISECONDS);
        } catch (SchedulerException failure) {
            throw new IllegalStateException("the scheduler cannot be started", failure);
        }
    }

    synchronized void close(Duration patience) {
        reconciler.shutdownNow();
        if (quartz == null) {
            return;
        }
        try {
            quartz.shutdown(false);
            quartz = null;
            if (!permits.tryAcquire(tasks.size(), patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A task did not end in time and is left behind seconds={}", patience.toSeconds());
            }
        } catch (SchedulerException failure) {
            throw new IllegalStateException("the scheduler cannot be stopped", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void reconcile(org.quartz.Scheduler scheduler) {
        for (String task : tasks.keySet()) {
            try {
                JobDetail job = JobBuilder.newJob(Tick.class)
                        .withIdentity(task)
                        .storeDurably()
                        .build();
                Trigger now = TriggerBuilder.newTrigger()
                        .withIdentity(task, "reconciler")
                        .startNow()
                        .build();
                scheduler.scheduleJob(job, Set.of(now), true);
            } catch (SchedulerException failure) {
                if (!reconciler.isShutdown()) {
                    LOG.error("A task cannot be reconciled and is tried again task={}", task, failure);
                }
            }
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, "pressrun-" + STARTED.incrementAndGet());
        settings.setProperty(StdSchedulerFactory.PROP_SCHED_THREAD_NAME, "schedule-quartz");
        settings.setProperty(StdSchedulerFactory.PROP_JOB_STORE_CLASS, "org.quartz.simpl.RAMJobStore");
        settings.setProperty(StdSchedulerFactory.PROP_THREAD_POOL_CLASS, "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadNamePrefix", "schedule-task");
        settings.setProperty("org.quartz.threadPool.threadCount", String.valueOf(Math.max(1, tasks.size())));
        return settings;
    }
}
