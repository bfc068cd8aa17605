package dev.pressrun.app;

import dev.pressrun.config.SettingsException;
import dev.pressrun.store.StoreException;
import dev.pressrun.subscriber.InvalidAddressException;
import dev.pressrun.theme.ThemeException;
import dev.pressrun.web.CannotListenException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What an owner can mend is said in a line; anything else is a fault of ours and keeps its stack trace. */
final class Failures implements IExecutionExceptionHandler {
    /** The exceptions whose messages are written for the owner. */
    private static final List<Class<? extends Exception>> ANSWERS = List.of(
            CommandFailedException.class,
            InvalidAddressException.class,
            StoreException.class,
            CannotListenException.class,
            UncheckedIOException.class);

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) throws Exception {
        PrintWriter err = command.getErr();
        if (problem instanceof SettingsException settings) {
            settings.problems().forEach(err::println);
            return ExitCode.USAGE;
        }
        if (problem instanceof ThemeException theme) {
            theme.problems().forEach(err::println);
            return ExitCode.USAGE;
        }
        if (ANSWERS.stream().anyMatch(type -> type.isInstance(problem))) {
            err.println(problem.getMessage());
            return ExitCode.NOT_DONE;
        }
        throw problem;
    }
}
