package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsReader;
import dev.pressrun.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
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
    /** Those that are set may name the owner's folders. */
    private static final Map<String, String> NO_VARIABLES = Map.of();

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

    private final Clock clock;

    RehearseCommand(Clock clock) {
        this.clock = clock;
    }

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
            Path post = Files.writeString(folder.resolve("posts/post.md"), POST);
            Files.setLastModifiedTime(
                    post, FileTime.from(Instant.EPOCH)); // an old one: the second build trusts the first
            Path settings = Files.writeString(folder.resolve("schedule.properties"), SETTINGS);
            commands(settings.toString());
            serve(SettingsReader.read(settings, NO_VARIABLES));
        } finally {
            remove(folder);
        }
        return ExitCode.DONE;
    }

    private void commands(String settings) {
        new TerseLogs().getLoggerFactory().getLogger("rehearsal").warn("one, two, {}", 3);
        for (String command : List.of("build", "build", "check", "version")) {
            PressrunCommand.line(clock, NO_VARIABLES).execute(command, "--settings", settings);
        }
    }

    private void serve(Settings settings) {
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
