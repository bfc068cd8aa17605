package dev.pressrun.app;

import dev.pressrun.config.Settings;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code pressrun build}. */
@Command(name = "build", description = "Writes the feeds once and prints counts and time.")
final class BuildCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli fills it before anything runs
    private PressrunCommand pressrun;

    @Option(names = "--json", description = "Prints the counts for a program.")
    private boolean json;

    private record Report(
            int posts, int drafts, int upcoming, int problems, int feeds, int changed, String folder, long millis) {}

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        Settings settings = pressrun.settings();
        Publisher publisher = new Publisher(settings, IdLedger.inFile(settings), pressrun.clock());
        Publisher.Published published = publisher.publish();
        publisher.complaints().forEach(pressrun.err()::println);
        var reading = published.reading();
        Report report = new Report(
                reading.posts().size(),
                reading.drafts(),
                reading.upcoming(),
                reading.problems().size(),
                published.count(),
                published.changed(),
                settings.feed().folder().toString(),
                (System.nanoTime() - begun) / 1_000_000);
        reading.problems().forEach(problem -> pressrun.err().println(Publisher.line(settings, problem)));
        print(report, pressrun.out());
        return ExitCode.DONE;
    }

    private void print(Report report, PrintWriter out) {
        if (json) {
            out.println(Json.of(report));
            return;
        }
        out.printf(
                Locale.ROOT,
                "%s (%s and %d upcoming left out) in %d feeds, %d of them changed, in %s: %.2f s%n",
                Amount.of(report.posts(), "post"),
                Amount.of(report.drafts(), "draft"),
                report.upcoming(),
                report.feeds(),
                report.changed(),
                report.folder(),
                report.millis() / 1000.0);
    }
}
