package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsReader;
import dev.pressrun.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code pressrun rehearse}: builds and serves a blog of one post in a temporary folder, so that the JVM can note the classes that
 * it will need. The launcher runs it once, to make its archive of classes.
 */
final class RehearseCommand {
    private static final String SETTINGS = """
            site.title = Rehearsal
            site.url = http://localhost/
            site.author = Nobody
            site.email = nobody@example.org
            web.port = 0
            digest.daily.cron = 0 0 9 ? * *
            """;
    private static final String POST = """
            ---
            title: "All that a post may hold"
            date: 2026-01-02 03:04:05 +01:00
            lastmod: 2026-02-03T04:05:06Z
            tags: [one, "two"]
            authors:
              - Nobody
            ---
            Words with *emphasis*, `code`, ~~regret~~, a [link](other.md) and a note.[^1]

            ## A heading

            1. One
            - [x] done

            > quoted

            | a | b |
            |---|---|
            | 1 | 2 |

            ```java
            var x = "<é>";
            ```

            <p>HTML and ![a picture](a.png) at https://example.org/</p>

            [^1]: It is here.
            """;

    CommandSpec spec() {
        CommandSpec spec =
                Commands.command("rehearse", "Runs everything once over a blog of one post.", this::rehearse);
        spec.usageMessage().hidden(true);
        return spec;
    }

    private int rehearse() throws IOException {
        Path folder = Files.createTempDirectory("pressrun-rehearsal");
        try {
            Files.createDirectory(folder.resolve("posts"));
            Files.writeString(folder.resolve("posts/post.md"), POST);
            Path file = Files.writeString(folder.resolve("schedule.properties"), SETTINGS);
            // no environment, which may name the owner's folders
            rehearse(SettingsReader.read(file, Map.of()), Clock.systemUTC());
        } finally {
            remove(folder);
        }
        return ExitCode.DONE;
    }

    private static void rehearse(Settings settings, Clock clock) {
        new TerseLogs().getLoggerFactory().getLogger("rehearsal").warn("one, two, {}", 3);
        Commands.ALL.forEach(
                command -> PressrunCommand.line(clock).parseArgs(command).subcommand());
        new Publisher(settings, IdLedger.inFile(settings), clock).publish();
        LogSetup.service();
        try (Store store = Store.open(settings.store());
                Pressrun service = new Pressrun(settings, store, clock)) {
            service.start();
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rehearsal's folder stays: " + folder, e);
        }
    }
}
