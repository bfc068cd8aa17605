package dev.pressrun.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pressrun version}. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Callable<Integer>, IVersionProvider {
    @Option(names = "--json", description = "Prints it for a program.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before anything runs
    private CommandSpec spec;

    private record Version(String version, String java) {}

    /** The version of the jar that runs, or of the source tree. */
    static String current() {
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"pressrun " + current()};
    }

    @Override
    public Integer call() {
        Version version = new Version(current(), Runtime.version().toString());
        spec.commandLine()
                .getOut()
                .println(json ? Json.of(version) : "pressrun " + version.version() + " on Java " + version.java());
        return ExitCode.DONE;
    }
}
