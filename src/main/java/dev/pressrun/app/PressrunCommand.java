package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsException;
import dev.pressrun.config.SettingsReader;
import dev.pressrun.store.StoreException;
import dev.pressrun.subscriber.InvalidAddressException;
import dev.pressrun.web.CannotListenException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code pressrun}: what all commands share, and the list of them. */
@Command(
        name = "pressrun",
        versionProvider = VersionCommand.class,
        sortOptions = false,
        header = "Publishes a folder of Markdown posts as feeds, and mails its readers a digest.",
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:not, or not wholly, done: the messages say what is left",
            "2:the command line or the settings are wrong; nothing was begun"
        },
        footerHeading = "%nTo begin:%n",
        footer = {
            "  pressrun check                 are the settings and the posts in order?",
            "  pressrun serve                 publish, and mail on schedule",
            "  pressrun subscribers add me@example.org --digest weekly --confirmed",
            "  pressrun digest send weekly    mail what is new right now",
            "",
            "docs/settings.md explains every setting in schedule.properties."
        })
final class PressrunCommand implements Runnable {
    /** The exceptions whose messages are written for the owner. */
    private static final List<Class<? extends Exception>> ANSWERS = List.of(
            CommandFailedException.class,
            InvalidAddressException.class,
            StoreException.class,
            CannotListenException.class,
            UncheckedIOException.class);

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows the version.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @Option(
            names = {"-s", "--settings"},
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The settings file; without it ${DEFAULT-VALUE} in the current folder.",
            defaultValue = "schedule.properties")
    private Path settingsFile = Path.of("schedule.properties");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before anything runs
    private CommandSpec spec;

    private final Clock clock;

    private PressrunCommand(Clock clock) {
        this.clock = clock;
    }

    /** Runs the command that the arguments name and returns its exit code. */
    static int run(String... args) {
        // libraries ask for it where we never do: in Turkish, the heading "I see" had another id than on other machines
        Locale.setDefault(Locale.ROOT);
        Optional<Subcommand> named = args.length == 0 ? Optional.empty() : Subcommand.named(args[0]);
        return line(Clock.systemUTC(), named.map(List::of).orElse(Subcommand.ALL))
                .execute(args);
    }

    /** The command line with all commands, ready to execute. */
    static CommandLine line(Clock clock) {
        return line(clock, Subcommand.ALL);
    }

    /** With the commands that are needed and no others: making one takes as long as reading many posts. */
    private static CommandLine line(Clock clock, List<Subcommand> commands) {
        CommandLine line = new CommandLine(new PressrunCommand(clock));
        commands.forEach(command -> line.addSubcommand(command.make()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler(PressrunCommand::explain);
        return line;
    }

    /** What an owner can mend is said in a line; anything else is a fault of ours and keeps its stack trace. */
    private static int explain(Exception problem, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        PrintWriter err = command.getErr();
        if (problem instanceof SettingsException settings) {
            settings.problems().forEach(err::println);
            return ExitCode.USAGE;
        }
        if (ANSWERS.stream().anyMatch(type -> type.isInstance(problem))) {
            err.println(problem.getMessage());
            return ExitCode.NOT_DONE;
        }
        throw problem;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    /** The settings, checked. Their warnings go to standard error. */
    Settings settings() {
        Settings settings = SettingsReader.read(settingsFile, System.getenv());
        settings.warnings().forEach(err()::println);
        return settings;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    Path settingsFile() {
        return settingsFile;
    }

    /** The one clock of the process. */
    Clock clock() {
        return clock;
    }
}
