package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/** The command {@code pressrun}: what all commands share. */
final class PressrunCommand implements Runnable {
    private final Argument<Path> settingsFile = Argument.option(
            Path.class,
            OptionSpec.builder("-s", "--settings")
                    .paramLabel("FILE")
                    .scopeType(ScopeType.INHERIT)
                    .description("The settings file; without it ${DEFAULT-VALUE} in the current folder.")
                    .defaultValue("schedule.properties"));
    private final Clock clock;
    private final Map<String, String> environment;
    private final CommandSpec spec;

    private PressrunCommand(Clock clock, Map<String, String> environment) {
        this.clock = clock;
        this.environment = environment;
        this.spec = CommandSpec.wrapWithoutInspection(this)
                .name("pressrun")
                .version("pressrun " + VersionCommand.current())
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .scopeType(ScopeType.INHERIT)
                        .description("Shows this help.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .scopeType(ScopeType.INHERIT)
                        .description("Shows the version.")
                        .build())
                .add(settingsFile.spec());
        help(spec.usageMessage());
    }

    private static void help(UsageMessageSpec help) {
        help.sortOptions(false)
                .header("Publishes a folder of Markdown posts as feeds, and mails its readers a digest.")
                .synopsisHeading("%nUsage: ")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(UsageMessageSpec.keyValuesMap(
                        "0:done",
                        "1:not, or not wholly, done: the messages say what is left",
                        "2:the command line or the settings are wrong; nothing was begun"))
                .footerHeading("%nTo begin:%n")
                .footer(
                        "  pressrun check                 are the settings and the posts in order?",
                        "  pressrun serve                 publish, and mail on schedule",
                        "  pressrun subscribers add me@example.org --digest weekly --confirmed",
                        "  pressrun digest send weekly    mail what is new right now",
                        "",
                        "docs/settings.md explains every setting in schedule.properties.");
    }

    /** Runs the command that the arguments name and returns its exit code. */
    static int run(String... args) {
        // libraries ask for it where we never do: in Turkish, the heading "I see" had another id than on other machines
        Locale.setDefault(Locale.ROOT);
        for (String arg : args) {
            // what a JVM makes of a letter that its locale does not know; nobody types it
            if (arg.indexOf('\uFFFD') >= 0) {
                System.err.println("pressrun: this locale knows no letters beyond ASCII, so \"" + arg
                        + "\" did not arrive as it was typed; start with bin/pressrun, or with LC_ALL=C.UTF-8");
                return ExitCode.USAGE;
            }
        }
        boolean named = args.length > 0 && Commands.ALL.contains(args[0]);
        return line(Clock.systemUTC(), System.getenv(), named ? List.of(args[0]) : Commands.ALL)
                .execute(args);
    }

    /** The command line with all commands, ready to execute. */
    static CommandLine line(Clock clock, Map<String, String> environment) {
        return line(clock, environment, Commands.ALL);
    }

    /** With the commands that are needed and no others: making one takes as long as reading many posts. */
    private static CommandLine line(Clock clock, Map<String, String> environment, List<String> commands) {
        PressrunCommand pressrun = new PressrunCommand(clock, environment);
        commands.forEach(command -> pressrun.spec.addSubcommand(command, Commands.named(command, pressrun)));
        CommandLine line = new CommandLine(pressrun.spec);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler(new Failures());
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    /** The settings, checked. Their warnings go to standard error. */
    Settings settings() {
        Settings settings = SettingsReader.read(settingsFile(), environment);
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
        return settingsFile.value();
    }

    /** The variables that override settings. */
    Map<String, String> environment() {
        return environment;
    }

    /** The one clock of the process. */
    Clock clock() {
        return clock;
    }
}
