package dev.pressrun.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The list of all commands, and the way they are made: in picocli's words but without its annotations, since the reflection on
 * those takes longer at each start than reading a hundred posts.
 */
final class Commands {
    /** Every command, in the order of the help. */
    static final List<String> ALL = List.of(
            "serve", "build", "check", "preview", "digest", "subscribers", "schedule", "dkim", "version", "rehearse");

    private Commands() {}

    /** The command of one of the names; no class of another one is loaded. */
    static CommandSpec named(String name, PressrunCommand pressrun) {
        return switch (name) {
            case "serve" -> new ServeCommand(pressrun).spec();
            case "build" -> new BuildCommand(pressrun).spec();
            case "check" -> new CheckCommand(pressrun).spec();
            case "preview" -> new PreviewCommand(pressrun).spec();
            case "digest" -> new DigestCommand(pressrun).spec();
            case "subscribers" -> new SubscribersCommand(pressrun).spec();
            case "schedule" -> new ScheduleCommand(pressrun).spec();
            case "dkim" -> new DkimCommand(pressrun).spec();
            case "version" -> new VersionCommand(pressrun).spec();
            case "rehearse" -> new RehearseCommand(pressrun.clock()).spec();
            default -> throw new IllegalArgumentException("no command is called " + name);
        };
    }

    /** A command that does something. */
    static CommandSpec command(String name, String description, Callable<Integer> work, Argument<?>... arguments) {
        CommandSpec command = CommandSpec.wrapWithoutInspection(work).name(name);
        command.usageMessage().description(description.split("\n", -1));
        for (Argument<?> argument : arguments) {
            command.add(argument.spec());
        }
        return command;
    }

    /** A command that is nothing but commands. */
    static CommandSpec group(String name, String description, CommandSpec... commands) {
        CommandSpec group = CommandSpec.create().name(name);
        group.usageMessage().description(description).synopsisSubcommandLabel("COMMAND");
        Stream.of(commands).forEach(command -> group.addSubcommand(command.name(), command));
        return group;
    }
}
