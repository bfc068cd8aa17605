package dev.pressrun.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.delivery.Delivery;
import dev.pressrun.delivery.DeliveryState;
import dev.pressrun.delivery.Outbox;
import dev.pressrun.delivery.Settlement;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Another process that has the store open: does one thing, prints a line and waits to be killed. */
final class StoreProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private StoreProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(UTF_8);
    }

    static StoreProcess start(String task, StoreSettings settings) throws IOException {
        return start(List.of(), task, settings);
    }

    /** One that cannot write a byte into any file, as if the disk were full. */
    static StoreProcess startOnFullDisk(String task, StoreSettings settings) throws IOException {
        return start(List.of("sh", "-c", "ulimit -f 0; exec \"$0\" -XX:-UsePerfData \"$@\""), task, settings);
    }

    private static StoreProcess start(List<String> shell, String task, StoreSettings settings) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(shell);
        command.addAll(List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName(),
                task,
                settings.url()));
        return new StoreProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What it printed when it had done its task. */
    String line() throws IOException {
        return lines.readLine();
    }

    long pid() {
        return process.pid();
    }

    /** Ends it as kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** Run in the other process. */
    public static void main(String[] arguments) throws IOException {
        StoreSettings settings = new StoreSettings(arguments[1]);
        if (arguments[0].equals("lock only")) {
            System.out.println(lockOnly(settings));
        } else {
            run(arguments[0], Store.open(settings));
        }
        // until somebody kills this process, or the one that started it ends
        while (System.in.read() != -1) {}
    }

    private static String lockOnly(StoreSettings settings) {
        try {
            return StoreLock.take(new SqliteFile(settings.path()).beside(".lock"))
                            .isPresent()
                    ? "locked"
                    : "refused";
        } catch (StoreException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void run(String task, Store store) {
        switch (task) {
            case "open" -> System.out.println("opened");
            case "lock" -> System.out.println(store.lock().isPresent() ? "locked" : "refused");
            case "settle" -> System.out.println(settle(store.outbox()));
            default -> throw new IllegalArgumentException(task);
        }
    }

    /** Settles one delivery, hands over a second and leaves a third claimed. */
    private static String settle(Outbox outbox) {
        Instant now = Instant.parse("2026-12-01T08:00:00Z");
        List<Delivery> claimed = outbox.claim(3, now);
        outbox.hand(claimed.get(1));
        outbox.hand(claimed.get(0));
        outbox.settle(claimed.get(0), new Settlement(DeliveryState.ACCEPTED, true, null, "250 ok"), now);
        return claimed.get(0).subscriber() + " " + claimed.get(1).subscriber();
    }
}
