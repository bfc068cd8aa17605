package dev.pressrun.app;

import picocli.CommandLine.Model.CommandSpec;

/** {@code pressrun version}. */
final class VersionCommand {
    private final PressrunCommand pressrun;
    private final Argument<Boolean> json = Argument.flag("--json", "Prints it for a program.");

    private record Version(String version, String java) {}

    VersionCommand(PressrunCommand pressrun) {
        this.pressrun = pressrun;
    }

    CommandSpec spec() {
        return Commands.command("version", "Prints the version.", this::print, json);
    }

    /** The version of the jar that runs, or of the source tree. */
    static String current() {
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private int print() {
        Version version = new Version(current(), Runtime.version().toString());
        pressrun.out()
                .println(
                        json.value()
                                ? Json.of(version)
                                : "pressrun " + version.version() + " on Java " + version.java());
        return ExitCode.DONE;
    }
}
