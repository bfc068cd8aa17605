package dev.pressrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar as a process, as an owner runs it. */
public final class Program implements AutoCloseable {
    private static final Path JAR = Path.of(System.getProperty("pressrun.jar", "target/pressrun.jar"));
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern PORT = Pattern.compile("serving at .* port=(\\d+)");

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reading;

    private Program(Process process) {
        this.process = process;
        this.reading = new Thread(this::read, "output");
        reading.start();
    }

    /** Starts a command with {@code schedule.properties} of the folder as its settings. */
    public static Program start(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(JAVA.toString(), "-jar", JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        try {
            return new Program(new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end and gives what it printed; it must end with the exit code. */
    static String run(int exitCode, Path folder, String... arguments) {
        try (Program program = start(folder, arguments)) {
            assertThat(program.exitCode()).as(program::output).isEqualTo(exitCode);
            return program.output();
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was printed so far. */
    public String output() {
        return String.join("\n", lines);
    }

    /** Waits until the text was printed as many times. */
    public void awaitOutput(String text, int times) {
        await().atMost(Duration.ofSeconds(60))
                .failFast(() -> assertThat(process.isAlive()).as(this::output).isTrue())
                .until(() -> lines.stream().filter(line -> line.contains(text)).count() >= times);
    }

    /** How many times the text was printed so far. */
    int count(String text) {
        return (int) lines.stream().filter(line -> line.contains(text)).count();
    }

    /** The port that the service listens on, once it does. */
    int port() {
        awaitOutput("serving at ", 1);
        Matcher port = PORT.matcher(output());
        assertThat(port.find()).isTrue();
        return Integer.parseInt(port.group(1));
    }

    int exitCode() {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
            reading.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Asks it to stop, as systemd does, and gives its exit code. */
    int terminate() {
        // not Process.destroy, which closes the output too
        process.toHandle().destroy();
        return exitCode();
    }

    /** Takes its power away. */
    void kill() {
        process.toHandle().destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
