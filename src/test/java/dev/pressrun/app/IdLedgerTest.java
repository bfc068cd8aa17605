package dev.pressrun.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.pressrun.feed.LedgerFile;
import dev.pressrun.store.Store;
import dev.pressrun.store.StoreSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IdLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String SETTINGS = """
            site.title = A blog
            site.url = http://example.org/
            site.email = owner@example.org
            digest.weekly.cron = 0 8 * * MON
            digest.weekly.since = 2026-01-01
            """;
    private static final String POST = "---\ntitle: One\ndate: 2026-01-02\n---\n" + "A text like no other. ".repeat(9);

    @TempDir
    Path folder;

    @BeforeEach
    void aBlog() throws IOException {
        write("schedule.properties", SETTINGS);
        write("posts/one.md", POST);
    }

    @Test
    void aPostThatWasRenamedAndMovedToHttpsKeepsItsIdInEveryFeed() throws IOException {
        run("build");
        List<String> before = ids();

        rename("posts/one.md", "posts/2026/uno.md");
        write("schedule.properties", SETTINGS.replace("http://", "https://"));
        run("build");

        assertThat(ids()).isEqualTo(before).hasSize(1);
        assertThat(read("public/feed.json")).contains("https://example.org/2026/uno/");
        assertThat(read("public/atom.xml")).contains("<id>" + before.get(0) + "</id>");
        assertThat(read("public/rss.xml")).contains(before.get(0) + "</guid>");
    }

    @Test
    void aPostThatWasRenamedIsNotMailedAgain() throws IOException {
        run("subscribers", "add", "ada@example.org", "--digest", "weekly", "--confirmed");
        assertThat(run("digest", "send", "weekly")).contains("1 accepted");

        rename("posts/one.md", "posts/uno.md");

        assertThat(run("digest", "send", "weekly")).contains("nothing new");
    }

    @Test
    void aBuildWithoutChangesWritesNothing() throws IOException {
        run("build");
        Path file = folder.resolve("public").resolve(LedgerFile.NAME);
        FileTime before = FileTime.fromMillis(1_700_000_000_000L);
        Files.setLastModifiedTime(file, before);

        run("build");
        run("check");

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void lookingKeepsNothing() {
        run("check");
        run("digest", "preview", "weekly", "--out", folder.resolve("preview").toString());
        run("digest", "send", "weekly", "--dry-run");

        assertThat(folder.resolve("public")).doesNotExist();
        try (Store store = store()) {
            assertThat(store.publishedPosts().ledger().isEmpty()).isTrue();
        }
    }

    @Test
    void aLostStoreGetsTheIdsFromTheFileAndALostFileFromTheStore() throws IOException {
        run("build");
        List<String> before = ids();
        run("digest", "send", "weekly"); // opens the store
        Files.delete(folder.resolve("public").resolve(LedgerFile.NAME));
        rename("posts/one.md", "posts/uno.md");

        run("digest", "send", "weekly");
        run("build");

        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void aLineThatIsNotUnderstoodIsNamed() throws IOException {
        run("build");
        write("public/" + LedgerFile.NAME, "what?\n");

        assertThat(run("build")).contains(LedgerFile.NAME + ":4: is not understood");
        assertThat(run("check")).contains(LedgerFile.NAME + ":").contains("is not understood");
    }

    private Store store() {
        return Store.open(new StoreSettings("jdbc:sqlite:" + folder.resolve("data/pressrun.db")));
    }

    private List<String> ids() throws IOException {
        JsonElement feed = JsonParser.parseString(read("public/feed.json"));
        return StreamSupport.stream(
                        feed.getAsJsonObject().getAsJsonArray("items").spliterator(), false)
                .map(item -> item.getAsJsonObject().get("id").getAsString())
                .toList();
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = PressrunCommand.line(Clock.fixed(NOW, ZoneOffset.UTC), Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true));
        line.execute(Stream.concat(
                        Stream.of(
                                "--settings",
                                folder.resolve("schedule.properties").toString()),
                        Stream.of(arguments))
                .toArray(String[]::new));
        return out.toString();
    }

    private void rename(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to).resolveSibling(""));
        Files.move(folder.resolve(from), folder.resolve(to));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
