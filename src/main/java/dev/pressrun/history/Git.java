package dev.pressrun.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs git in a folder, with arguments of ours only, and for a limited time. */
final class Git {
    /** Nothing that the repository's own settings name is run, no pager is opened, and nothing is fetched. */
    private static final List<String> COMMAND = List.of(
            "git",
            "--no-pager",
            "-c",
            "core.quotePath=off",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "log.showSignature=false",
            "-c",
            "protocol.allow=never");

    private final Path folder;
    private final long seconds;

    Git(Path folder, long seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    /** Reads what git prints, as it comes. Throws when git is not there, fails or takes too long. */
    <T> T run(List<String> arguments, Output<T> output) throws IOException {
        List<String> command = new ArrayList<>(COMMAND);
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("GIT_NO_LAZY_FETCH", "1");
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        CompletableFuture<Void> limit = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
        try (InputStream printed = process.getInputStream()) {
            process.getOutputStream().close();
            T result = output.read(printed);
            check(process, arguments.get(0));
            return result;
        } finally {
            limit.cancel(false);
            process.destroyForcibly();
        }
    }

    private void check(Process process, String what) throws IOException {
        try {
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                throw new IOException(
                        "git " + what + (ended ? " failed with " + process.exitValue() : " took too long"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("git " + what + " was interrupted", e);
        }
    }

    /** Makes something of what git prints. */
    interface Output<T> {
        T read(InputStream printed) throws IOException;
    }
}
