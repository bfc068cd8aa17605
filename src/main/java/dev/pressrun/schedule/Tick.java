package dev.pressrun.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quartz.DateBuilder;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/** One call of a task by Quartz, after which its trigger is armed for the moment that it answers. */
@DisallowConcurrentExecution
final class Tick implements Job {
    /** Less than this is the time that a call takes, not another moment. */
    private static final Duration SAME = Duration.ofSeconds(1);

    private final @Nullable Supplier<Optional<Duration>> task;
    private final Semaphore permits;

    /** The task is null when Quartz knows one that this process does not. */
    Tick(@Nullable Supplier<Optional<Duration>> task, Semaphore permits) {
        this.task = task;
        this.permits = permits;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        if (task == null || !permits.tryAcquire()) {
            return;
        }
        try {
            arm(context, task.get());
        } catch (SchedulerException failure) {
            throw new JobExecutionException("the next due time cannot be armed", failure);
        } finally {
            permits.release();
        }
    }

    private static void arm(JobExecutionContext context, Optional<Duration> wait) throws SchedulerException {
        TriggerKey key = new TriggerKey(context.getJobDetail().getKey().getName(), "due");
        if (wait.isEmpty()) {
            context.getScheduler().unscheduleJob(key);
            return;
        }
        // a millisecond is added since Date cuts off what is smaller: never early
        Instant moment = quartzNow().plus(wait.get()).plusMillis(1);
        if (!isArmed(context.getScheduler().getTrigger(key), moment)) {
            Trigger due = TriggerBuilder.newTrigger()
                    .withIdentity(key)
                    .startAt(Date.from(moment))
                    .build();
            context.getScheduler().scheduleJob(context.getJobDetail(), Set.of(due), true);
        }
    }

    private static boolean isArmed(@Nullable Trigger trigger, Instant moment) {
        Date armed = trigger == null ? null : trigger.getNextFireTime();
        return armed != null
                && Duration.between(armed.toInstant(), moment).abs().compareTo(SAME) < 0;
    }

    /** What Quartz takes for now, which need not be what our clock says. */
    private static Instant quartzNow() {
        return DateBuilder.futureDate(0, IntervalUnit.MILLISECOND).toInstant();
    }
}
