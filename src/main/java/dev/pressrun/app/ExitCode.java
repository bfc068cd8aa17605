package dev.pressrun.app;

/** What the process ends with; {@code pressrun --help} lists them. */
final class ExitCode {
    static final int DONE = 0;
    /** The command ran and what it was asked for is not, or not wholly, so. */
    static final int NOT_DONE = 1;
    /** The command line or the settings are wrong; nothing was begun. */
    static final int USAGE = 2;

    private ExitCode() {}
}
