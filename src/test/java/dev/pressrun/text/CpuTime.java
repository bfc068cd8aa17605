package dev.pressrun.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** How long the processor works: what else the machine does at the same time is not in it, as it is in the time on a clock. */
public final class CpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /** For work that its caller's thread does alone. */
    public static Duration of(Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    }
}
