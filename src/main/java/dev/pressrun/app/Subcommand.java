package dev.pressrun.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A command by its name; no class of it is loaded before it is made.
 *
 * @param maker gives the object that picocli reads the command from
 */
record Subcommand(String name, Supplier<Object> maker) {
    /** Every command, in the order of the help. */
    static final List<Subcommand> ALL = List.of(
            new Subcommand("serve", ServeCommand::new),
            new Subcommand("build", BuildCommand::new),
            new Subcommand("check", CheckCommand::new),
            new Subcommand("digest", DigestCommand::new),
            new Subcommand("subscribers", SubscribersCommand::new),
            new Subcommand("schedule", ScheduleCommand::new),
            new Subcommand("version", VersionCommand::new),
            new Subcommand("rehearse", RehearseCommand::new));

    /** The command of this name. */
    static Optional<Subcommand> named(String name) {
        return ALL.stream().filter(command -> command.name.equals(name)).findFirst();
    }

    Object make() {
        return maker.get();
    }
}
