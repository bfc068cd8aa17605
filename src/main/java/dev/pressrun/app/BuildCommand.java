package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.source.Reading;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code pressrun build}. */
final class BuildCommand {
    private final PressrunCommand pressrun;
    private final Argument<Boolean> json = Argument.flag("--json", "Prints the counts for a program.");

    private record Report(
            int posts, int drafts, int upcoming, int problems, int feeds, int changed, String folder, long millis) {}

    BuildCommand(PressrunCommand pressrun) {
        this.pressrun = pressrun;
    }

    CommandSpec spec() {
        return Commands.command("build", "Writes the feeds once and prints counts and time.", this::build, json);
    }

    private int build() {
        long begun = System.nanoTime();
        Settings settings = pressrun.settings();
        Publisher publisher = new Publisher(settings, IdLedger.inFile(settings), pressrun.clock());
        BuildMemory memory = BuildMemory.of(
                settings,
                BuildInputs.of(pressrun.settingsFile(), pressrun.environment()),
                publisher,
                pressrun.clock().instant());
        Optional<LastBuild> same = memory.same();
        Build build = same.map(last -> new Build(last.counts(), 0, last.lines()))
                .orElseGet(() -> build(publisher, settings, memory));
        build.lines().forEach(pressrun.err()::println);
        print(
                build.report(settings.feed().folder().toString(), (System.nanoTime() - begun) / 1_000_000),
                pressrun.out());
        return ExitCode.DONE;
    }

    private static Build build(Publisher publisher, Settings settings, BuildMemory memory) {
        Publisher.Published published = publisher.publish();
        Reading reading = published.reading();
        List<Integer> counts = List.of(
                reading.posts().size(),
                reading.drafts(),
                reading.upcoming(),
                reading.problems().size(),
                published.count());
        List<String> lines = Stream.concat(
                        publisher.complaints().stream(),
                        reading.problems().stream().map(problem -> Publisher.line(settings, problem)))
                .toList();
        memory.keep(reading, counts, lines);
        publisher.keepRendered();
        return new Build(counts, published.changed(), lines);
    }

    /**
     * What a build did.
     *
     * @param counts posts, drafts, posts to come, problems, feeds
     * @param lines what is wrong with the posts
     */
    private record Build(List<Integer> counts, int changed, List<String> lines) {
        Report report(String folder, long millis) {
            return new Report(
                    counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4), changed, folder, millis);
        }
    }

    private void print(Report report, PrintWriter out) {
        if (json.value()) {
            out.println(Json.of(report));
            return;
        }
        out.println(Amount.of(report.posts(), "post") + " (" + Amount.of(report.drafts(), "draft") + " and "
                + report.upcoming() + " upcoming left out) in " + Amount.of(report.feeds(), "feed") + ", "
                + report.changed() + " of them changed, in " + report.folder() + ": "
                + BigDecimal.valueOf(report.millis(), 3).setScale(2, RoundingMode.HALF_UP) + " s");
    }
}
