package dev.pressrun.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.pressrun.config.Settings;
import dev.pressrun.digest.Digest;
import dev.pressrun.store.Store;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.ReaderName;
import dev.pressrun.subscriber.Subscribers;
import dev.pressrun.subscriber.Subscription;
import dev.pressrun.subscriber.SubscriptionState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code pressrun subscribers ...}. */
final class SubscribersCommand {
    private final PressrunCommand pressrun;

    private record Row(String email, String name, String digest, String state, String changed) {
        static Row of(Subscription subscription) {
            return new Row(
                    subscription.address(),
                    subscription.name(),
                    subscription.digest(),
                    subscription.state().name().toLowerCase(Locale.ROOT),
                    subscription.changed().toString());
        }
    }

    SubscribersCommand(PressrunCommand pressrun) {
        this.pressrun = pressrun;
    }

    CommandSpec spec() {
        return Commands.group(
                "subscribers",
                "Adds, imports, lists and exports subscribers.",
                add(),
                Commands.command("export", "Writes every subscription as CSV to standard output.", this::export),
                importFile(),
                list());
    }

    private static Argument<String> digest() {
        return Argument.option(
                String.class,
                OptionSpec.builder("--digest").paramLabel("NAME").required(true).description("The digest."));
    }

    private static Argument<Boolean> confirmed() {
        return Argument.flag("--confirmed", "The address is proven: the reader asked for this digest elsewhere.");
    }

    private CommandSpec add() {
        Argument<String> email = Argument.parameter(String.class, "EMAIL", "The address.");
        Argument<String> digest = digest();
        Argument<String> name = Argument.option(
                String.class,
                OptionSpec.builder("--name")
                        .paramLabel("NAME")
                        .defaultValue("")
                        .description("What the reader wants to be called."));
        Argument<Boolean> confirmed = confirmed();
        return Commands.command(
                "add",
                "Adds one subscriber.",
                () -> add(email.value(), name.value(), digest.value(), confirmed.value()),
                email,
                digest,
                name,
                confirmed);
    }

    private int add(String email, String name, String digest, boolean confirmed) {
        EmailAddress address = EmailAddress.parse(email);
        try (Store store = open(digest)) {
            Subscribers.Addition addition = store.subscribers()
                    .add(
                            List.of(address),
                            digest,
                            state(confirmed),
                            pressrun.clock().instant())
                    .get(0);
            String called = ReaderName.of(name);
            store.subscribers().name(called.isEmpty() ? Map.of() : Map.of(address, called));
            pressrun.out().println(address + " " + said(addition) + " " + digest);
            return addition == Subscribers.Addition.ENDED ? ExitCode.NOT_DONE : ExitCode.DONE;
        }
    }

    private static String said(Subscribers.Addition addition) {
        return switch (addition) {
            case ADDED -> "is now a subscriber of";
            case CONFIRMED -> "is now confirmed for";
            case KNOWN -> "was before, and is, a subscriber of";
            case ENDED -> "has unsubscribed and stays so for";
        };
    }

    private CommandSpec importFile() {
        Argument<Path> file = Argument.parameter(Path.class, "FILE.csv", "The file, in UTF-8.");
        Argument<String> digest = digest();
        Argument<Boolean> confirmed = confirmed();
        return Commands.command(
                "import",
                "Adds the subscribers of a CSV file: a column called email, or the first one; and one called name.",
                () -> importFile(file.value(), digest.value(), confirmed.value()),
                file,
                digest,
                confirmed);
    }

    private int importFile(Path file, String digest, boolean confirmed) {
        Import read = Import.read(file);
        read.problems().forEach(pressrun.err()::println);
        try (Store store = open(digest)) {
            Map<Subscribers.Addition, Long> counts =
                    store
                            .subscribers()
                            .add(
                                    read.addresses(),
                                    digest,
                                    state(confirmed),
                                    pressrun.clock().instant())
                            .stream()
                            .collect(Collectors.groupingBy(
                                    addition -> addition,
                                    () -> new EnumMap<>(Subscribers.Addition.class),
                                    Collectors.counting()));
            store.subscribers().name(read.names());
            pressrun.out()
                    .printf(
                            "%s: %d added, %d confirmed, %d known before, %d unsubscribed before and left so, %d lines wrong%n",
                            file.getFileName(),
                            counts.getOrDefault(Subscribers.Addition.ADDED, 0L),
                            counts.getOrDefault(Subscribers.Addition.CONFIRMED, 0L),
                            counts.getOrDefault(Subscribers.Addition.KNOWN, 0L),
                            counts.getOrDefault(Subscribers.Addition.ENDED, 0L),
                            read.problems().size());
        }
        return read.problems().isEmpty() ? ExitCode.DONE : ExitCode.NOT_DONE;
    }

    private CommandSpec list() {
        Argument<Boolean> json = Argument.flag("--json", "Prints them for a program.");
        return Commands.command("list", "Lists every subscription.", () -> list(json.value()), json);
    }

    private int list(boolean json) {
        try (Store store = Store.open(pressrun.settings().store())) {
            if (json) {
                List<Row> rows = new ArrayList<>();
                store.subscribers().forEach(subscription -> rows.add(Row.of(subscription)));
                pressrun.out().println(Json.of(rows));
            } else {
                store.subscribers().forEach(subscription -> print(Row.of(subscription)));
            }
        }
        return ExitCode.DONE;
    }

    private void print(Row row) {
        pressrun.out().printf("%-16s %-9s %s  %s%n", row.digest(), row.state(), row.changed(), row.email());
    }

    private int export() {
        try (Store store = Store.open(pressrun.settings().store());
                CsvWriter csv = CsvWriter.builder().build(pressrun.out())) {
            csv.writeRecord("email", "name", "digest", "state", "changed");
            store.subscribers().forEach(subscription -> {
                Row row = Row.of(subscription);
                csv.writeRecord(row.email(), row.name(), row.digest(), row.state(), row.changed());
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the list cannot be written", e);
        }
        return ExitCode.DONE;
    }

    private static SubscriptionState state(boolean confirmed) {
        return confirmed ? SubscriptionState.CONFIRMED : SubscriptionState.PENDING;
    }

    /** The store, once it is sure that there is such a digest. */
    private Store open(String digest) {
        Settings settings = pressrun.settings();
        Digest known = EditionMaker.digest(settings, digest);
        Store store = Store.open(settings.store());
        store.editions().setUp(known.name(), pressrun.clock().instant());
        return store;
    }
}
