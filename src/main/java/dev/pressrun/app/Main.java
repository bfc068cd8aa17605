package dev.pressrun.app;

import java.util.Set;

/** Where the program starts. */
public final class Main {
    /** Commands that log nothing of their own. */
    private static final Set<String> TERSE = Set.of("build", "check", "dkim", "version");

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        if (args.length > 0 && TERSE.contains(args[0])) {
            TerseLogs.choose();
        }
        System.exit(PressrunCommand.run(args));
    }
}
