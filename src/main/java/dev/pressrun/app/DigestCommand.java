package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.delivery.DeliveryState;
import dev.pressrun.digest.Digest;
import dev.pressrun.digest.EditionSummary;
import dev.pressrun.preview.Letter;
import dev.pressrun.preview.Panel;
import dev.pressrun.preview.Scheme;
import dev.pressrun.schedule.DueTime;
import dev.pressrun.schedule.Planner;
import dev.pressrun.source.Reading;
import dev.pressrun.store.Store;
import dev.pressrun.subscriber.SubscriptionState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code pressrun digest ...}. */
final class DigestCommand {
    private final PressrunCommand pressrun;

    /** A reader who may have got an edition more than once. */
    private record Uncertain(String edition, String email, int times, DeliveryState state) {}

    private record Row(
            String name,
            String title,
            int confirmed,
            int pending,
            int owed,
            List<Uncertain> uncertain,
            @Nullable String lastEdition,
            Map<DeliveryState, Integer> lastDeliveries,
            @Nullable String nextDue) {}

    DigestCommand(PressrunCommand pressrun) {
        this.pressrun = pressrun;
    }

    CommandSpec spec() {
        return Commands.group("digest", "Lists, previews and sends digests.", list(), preview(), send());
    }

    private CommandSpec list() {
        Argument<Boolean> json = Argument.flag("--json", "Prints them for a program.");
        return Commands.command(
                "list", "Lists the digests, their readers and their editions.", () -> list(json.value()), json);
    }

    private int list(boolean json) {
        Settings settings = pressrun.settings();
        List<Row> rows;
        try (Store store = Store.open(settings.store())) {
            rows = settings.digests().stream()
                    .map(digest -> row(settings, store, digest))
                    .toList();
        }
        if (json) {
            pressrun.out().println(Json.of(rows));
        } else {
            rows.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private void print(Row row) {
        pressrun.out()
                .printf(
                        Locale.ROOT,
                        "%s: %s%n  %s, %s; %s owed%n  last edition %s%s; next due %s%n",
                        row.name(),
                        row.title(),
                        row.confirmed() + " confirmed",
                        row.pending() + " pending",
                        Amount.of(row.owed(), "message"),
                        row.lastEdition() == null ? "none" : row.lastEdition(),
                        row.lastDeliveries().isEmpty() ? "" : ": " + DigestSend.summary(row.lastDeliveries()),
                        row.nextDue() == null ? "never" : row.nextDue());
        row.uncertain()
                .forEach(one -> pressrun.out()
                        .printf(
                                "  uncertain: %s may have got %s %s%n",
                                one.email(), one.edition(), one.times() == 1 ? "twice" : one.times() + 1 + " times"));
    }

    private Row row(Settings settings, Store store, Digest digest) {
        var states = store.subscribers().count(digest.name());
        Instant now = pressrun.clock().instant();
        Optional<EditionSummary> last =
                store.editions().list(digest.name()).stream().findFirst();
        return new Row(
                digest.name(),
                digest.title(),
                states.getOrDefault(SubscriptionState.CONFIRMED, 0),
                states.getOrDefault(SubscriptionState.PENDING, 0),
                store.outbox().owed(digest.name()),
                uncertain(store, digest),
                last.map(EditionSummary::made).map(Instant::toString).orElse(null),
                last.map(edition -> store.outbox().tally(edition.id())).orElse(Map.of()),
                settings.timetables().stream()
                        .filter(timetable -> timetable.task().equals(digest.name()))
                        .flatMap(timetable -> Planner.next(timetable, now, 1).stream())
                        .map(DueTime::at)
                        .map(Instant::toString)
                        .findFirst()
                        .orElse(null));
    }

    private static List<Uncertain> uncertain(Store store, Digest digest) {
        return store.outbox().uncertain().stream()
                .filter(delivery -> delivery.edition().digest().equals(digest.name()))
                .map(delivery ->
                        new Uncertain(delivery.edition().toString(), delivery.to(), delivery.times(), delivery.state()))
                .toList();
    }

    private CommandSpec preview() {
        Argument<String> name = name();
        Argument<Path> out = Argument.option(
                Path.class,
                OptionSpec.builder("--out").paramLabel("DIR").required(true).description("Where to write."));
        return Commands.command(
                "preview",
                "Writes the next edition as HTML, text and a whole message (.eml), and says what is wrong with it; sends nothing.",
                () -> preview(name.value(), out.value()),
                name,
                out);
    }

    private static Argument<String> name() {
        return Argument.parameter(String.class, "NAME", "The digest's name in the settings.");
    }

    private int preview(String name, Path out) {
        Settings settings = pressrun.settings();
        Digest digest = EditionMaker.digest(settings, name);
        SentBefore before = SentBefore.read(settings);
        Reading reading = posts(settings, IdLedger.looking(settings, before.ledger()));
        Panel panel = new PreviewMaker(settings, SiteThemes.load(settings), before)
                .panel(digest, reading, pressrun.clock().instant());
        Letter letter = panel.letter();
        if (letter == null) {
            throw new CommandFailedException("there is no post for the digest " + name);
        }
        write(letter, out, name);
        pressrun.out()
                .println(letter.subject() + ": " + Amount.of(panel.posts().size(), "post") + ", written to " + out);
        pressrun.out().println(panel.note());
        panel.warnings().forEach(warning -> pressrun.out().println("warning: " + warning));
        return ExitCode.DONE;
    }

    private static void write(Letter letter, Path out, String name) {
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve(name + ".html"), letter.html());
            for (Scheme scheme : Scheme.values()) {
                Files.writeString(out.resolve(name + "." + scheme.word() + ".html"), scheme.in(letter.html()));
            }
            Files.writeString(out.resolve(name + ".txt"), letter.text());
            Files.write(out.resolve(name + ".eml"), letter.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(out + " cannot be written: " + e.getMessage(), e);
        }
    }

    private CommandSpec send() {
        Argument<String> name = name();
        Argument<String> to = Argument.option(
                String.class,
                OptionSpec.builder("--to")
                        .paramLabel("ADDRESS")
                        .description("Sends a test to this address only, and records nothing."));
        Argument<Boolean> dryRun = Argument.flag("--dry-run", "Says what would be sent, and sends nothing.");
        return Commands.command("send", """
                Sends what is new right now, whatever the schedule says.
                Finishes an interrupted edition first, and waits until nothing is owed any more.""", () -> send(name.value(), to.value(), dryRun.value()), name, to, dryRun);
    }

    private int send(String name, @Nullable String to, boolean dryRun) throws InterruptedException {
        Settings settings = pressrun.settings();
        Digest digest = EditionMaker.digest(settings, name);
        try (Store store = Store.open(settings.store())) {
            IdLedger ledger = IdLedger.in(settings, store);
            Reading reading = posts(settings, ledger);
            DigestSend send = new DigestSend(settings, store, pressrun.clock(), pressrun.out());
            if (to != null) {
                return send.test(digest, reading.posts(), to);
            }
            if (dryRun) {
                return send.describe(digest, reading.posts());
            }
            ledger.keep(reading.lines()); // what is mailed is published
            return send.send(digest, reading.posts());
        }
    }

    private Reading posts(Settings settings, IdLedger ledger) {
        Publisher publisher = new Publisher(settings, ledger, pressrun.clock());
        Reading reading = publisher.read();
        publisher.complaints().forEach(pressrun.err()::println);
        reading.problems().forEach(problem -> pressrun.err().println(Publisher.line(settings, problem)));
        return reading;
    }
}
