package dev.pressrun.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsReader;
import dev.pressrun.digest.Digest;
import dev.pressrun.store.Store;
import dev.pressrun.store.StoreSettings;
import dev.pressrun.theme.Themes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
    private static final String SETTINGS = """
            site.title = A blog
            site.url = https://example.org/
            site.email = owner@example.org
            digest.weekly.cron = 0 30 2 ? * SUN
            digest.weekly.zone = Europe/Berlin
            digest.weekly.title = Weekly
            digest.weekly.since = 2026-01-01
            """;

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    private record Answer(int exitCode, String out, String err) {}

    @BeforeEach
    void aBlogWithTwoPosts() throws IOException {
        write("schedule.properties", SETTINGS);
        write("posts/one.md", "---\ntitle: One\ndate: 2026-01-02\n---\nFirst.\n");
        write("posts/two.md", "---\ntitle: Two\ndate: 2026-01-03\n---\nSecond.\n");
    }

    @Test
    void helpListsEveryCommand() {
        assertThat(run("--help").out())
                .contains(
                        "serve",
                        "build",
                        "check",
                        "digest",
                        "subscribers",
                        "schedule",
                        "dkim",
                        "version",
                        "Exit codes:");
        assertThat(run("digest", "send", "--help").out()).contains("--to", "--dry-run");
    }

    @Test
    void wrongSettingsAreAllNamedAndNothingIsBegun() throws IOException {
        write("schedule.properties", SETTINGS + "smtp.prot = 25\nweb.port = many\n");

        Answer answer = run("build");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().lines())
                .containsExactly(
                        "schedule.properties:8: smtp.prot is no key; did you mean smtp.port?",
                        "schedule.properties:9: web.port must be a whole number from 0 to 65535, not many");
        assertThat(folder.resolve("public")).doesNotExist();
    }

    @Test
    void buildWritesTheFeedsAndCounts() {
        JsonObject first = json(run("build", "--json")).getAsJsonObject();
        JsonObject second = json(run("build", "--json")).getAsJsonObject();

        assertThat(first.get("posts").getAsInt()).isEqualTo(2);
        assertThat(first.get("changed").getAsInt()).isEqualTo(3);
        assertThat(second.get("changed").getAsInt()).isZero();
        assertThat(folder.resolve("public/atom.xml")).exists();
    }

    @Test
    void buildLeavesTheFeedsWhenTheFolderIsGone() throws IOException {
        run("build");
        write("schedule.properties", SETTINGS + "posts.folder = elsewhere\n");

        Answer answer = run("build");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("elsewhere");
        assertThat(folder.resolve("public/atom.xml")).content().contains("One");
    }

    @Test
    void aBrokenThemeKeepsMailBackAndNotTheFeeds() throws IOException {
        write("look/digest.html", "{% if %}\n");
        write("schedule.properties", SETTINGS + "theme = look\n");

        assertThat(run("check").err() + run("check").out()).contains("look/digest.html:1");
        assertThat(run("digest", "send", "weekly").exitCode()).isEqualTo(2);
        assertThat(run("build").exitCode()).isZero();
        assertThat(folder.resolve("public/atom.xml")).exists();
    }

    @Test
    void checkNamesFileAndLineAndIsStrictWhenAsked() throws IOException {
        assertThat(run("check").exitCode()).isZero();
        write("posts/three.md", "---\ntitle: Three\ndate: some day\n---\nThird.\n");

        Answer answer = run("check");

        assertThat(answer.out()).contains("posts/three.md:3: warning: ");
        assertThat(answer.exitCode()).isZero();
        assertThat(run("check", "--strict").exitCode()).isEqualTo(1);
        assertThat(json(run("check", "--json"))
                        .getAsJsonObject()
                        .get("warnings")
                        .getAsInt())
                .isPositive();
    }

    @Test
    void scheduleMarksATimeThatTheClockChangeMoved() {
        Answer answer = run("schedule", "--next", "60");

        assertThat(answer.out().lines()).hasSize(60);
        assertThat(answer.out())
                .contains(
                        "Sun 2027-03-28 03:00:00 Europe/Berlin  2027-03-28T01:00:00Z  * moved: 2027-03-28 02:30 does not"
                                + " exist on that day");
        assertThat(json(run("schedule", "-n", "2", "--json")).getAsJsonArray()).hasSize(2);
    }

    @Test
    void aSubscriberIsAddedOnceAndKeepsItsState() {
        assertThat(run("subscribers", "add", "Ada@Example.org", "--digest", "weekly")
                        .out())
                .contains("Ada@example.org is now a subscriber of weekly");
        assertThat(run("subscribers", "add", "Ada@example.org", "--digest", "weekly", "--confirmed")
                        .out())
                .contains("is now confirmed");
        assertThat(run("subscribers", "add", "Ada@example.org", "--digest", "weekly")
                        .out())
                .contains("was before, and is, a subscriber of weekly");

        JsonArray list = json(run("subscribers", "list", "--json")).getAsJsonArray();
        assertThat(list).hasSize(1);
        assertThat(list.get(0).getAsJsonObject().get("state").getAsString()).isEqualTo("confirmed");
    }

    @Test
    void aReadersNameIsKeptAndExported() throws IOException {
        write("named.csv", "Name,Email\nBob Baker,bob@example.org\n,eve@example.org\n");

        run("subscribers", "add", "ada@example.org", "--digest", "weekly", "--name", "Ada  Lovelace");
        run("subscribers", "import", file("named.csv"), "--digest", "weekly");

        assertThat(run("subscribers", "export").out())
                .contains("ada@example.org,Ada Lovelace,weekly,pending,")
                .contains("bob@example.org,Bob Baker,weekly,pending,")
                .contains("eve@example.org,,weekly,pending,");
    }

    @Test
    void whatIsExportedCanBeImported() throws IOException {
        write(
                "in.csv",
                "name,Email Address\n\"Lovelace, Ada\",ada@example.org\nZ\nBob,bob@example.org,more\nX,not an address\n");

        Answer in = run("subscribers", "import", file("in.csv"), "--digest", "weekly", "--confirmed");
        write("out.csv", run("subscribers", "export").out());
        Answer again = run("subscribers", "import", file("out.csv"), "--digest", "weekly", "--confirmed");

        assertThat(in.exitCode()).isEqualTo(1);
        assertThat(in.err()).contains("in.csv:5: not an email address");
        assertThat(in.out()).contains("2 added");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("0 added", "2 known before");
    }

    @Test
    void lookingDoesNotSetADigestUp() {
        run("digest", "preview", "weekly", "--out", file("preview"));
        run("digest", "send", "weekly", "--dry-run");

        try (Store store = Store.open(new StoreSettings("jdbc:sqlite:" + file("data/pressrun.db")))) {
            assertThat(store.editions().setUpAt("weekly")).isEmpty();
        }
    }

    @Test
    void whatDoesNotExistIsNamed() {
        assertThat(run("digest", "send", "daily").err()).contains("no digest is called daily; there are [weekly]");
        assertThat(run("subscribers", "import", file("none.csv"), "--digest", "weekly")
                        .err())
                .contains("none.csv: there is no such file");
        assertThat(run("subscribers", "add", "ada", "--digest", "weekly").exitCode())
                .isEqualTo(1);
        assertThat(run("sned").exitCode()).isEqualTo(2);
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        run("subscribers", "add", "ada@example.org", "--digest", "weekly", "--confirmed");

        Answer answer = run("digest", "send", "weekly", "--dry-run");

        assertThat(answer.out()).contains("Weekly: Two", "one.md", "would be sent to 1 confirmed subscriber");
        assertThat(messages()).isEmpty();
        assertThat(run("digest", "send", "weekly").out()).contains("Weekly: Two", "1 accepted");
    }

    @Test
    void aTestGoesToOneAddressAndIsNotRecorded() throws IOException {
        run("subscribers", "add", "ada@example.org", "--digest", "weekly", "--confirmed");

        assertThat(run("digest", "send", "weekly", "--to", "me@example.org").exitCode())
                .isZero();

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message).content().contains("To: me@example.org"));
        assertThat(run("digest", "send", "weekly").out()).contains("1 accepted");
        assertThat(messages()).hasSize(2);
    }

    @Test
    void aPostIsSentOnceEver() throws IOException {
        run("subscribers", "add", "ada@example.org", "--digest", "weekly", "--confirmed");
        run("digest", "send", "weekly");
        write("posts/one.md", "---\ntitle: One, corrected\ndate: 2026-02-02\n---\nFirst.\n");

        Answer answer = run("digest", "send", "weekly");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("nothing new");
        assertThat(messages()).hasSize(1);
    }

    @Test
    void postsWaitForTheFirstReader() {
        assertThat(run("digest", "send", "weekly").out()).contains("nobody has confirmed", "2 new posts waiting");
        run("subscribers", "add", "ada@example.org", "--digest", "weekly", "--confirmed");

        assertThat(run("digest", "send", "weekly").out()).contains("1 accepted");
    }

    @Test
    void aReaderWhoMayHaveGotAnEditionTwiceIsNamed() {
        run("subscribers", "add", "ada@example.org", "--digest", "weekly", "--confirmed");
        Settings settings = SettingsReader.read(folder.resolve("schedule.properties"), Map.of());
        try (Store store = Store.open(settings.store())) {
            Digest digest = settings.digests().get(0);
            EditionMaker editions = new EditionMaker(settings, store, Themes.load(settings.themes()));
            editions.make(
                    digest,
                    NOW,
                    new Publisher(settings, IdLedger.inFile(settings), Clock.fixed(NOW, ZoneOffset.UTC))
                            .read()
                            .posts());
            store.outbox().claim(1, NOW).forEach(store.outbox()::hand);
        }

        assertThat(run("digest", "send", "weekly").out())
                .contains("1 message of an interrupted edition may have arrived and will be sent again");
        assertThat(run("digest", "list").out()).contains("uncertain: ada@example.org may have got weekly/", " twice");
    }

    @Test
    void postsThatWaitForMinPostsAreCounted() throws IOException {
        write("schedule.properties", SETTINGS + "digest.weekly.min-posts = 3\n");

        assertThat(run("digest", "send", "weekly").out())
                .contains("2 new posts waiting for digest.weekly.min-posts = 3");
    }

    @Test
    void aSpreadsheetsFileIsImported() throws IOException {
        write("excel.csv", "\uFEFFE-Mail;Name\r\nada@example.org;Ada\r\nbob@example.org;Bob\r\n");

        assertThat(run("subscribers", "import", file("excel.csv"), "--digest", "weekly")
                        .out())
                .contains("2 added", "0 lines wrong");
    }

    @Test
    void checkNamesWrongSettingsToo() throws IOException {
        write("schedule.properties", SETTINGS + "web.port = many\n");

        Answer answer = run("check", "--json");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(JsonParser.parseString(answer.out()).getAsJsonObject().getAsJsonArray("settings"))
                .hasSize(1);
    }

    @Test
    void theListShowsReadersAndEditions() {
        run("subscribers", "add", "ada@example.org", "--digest", "weekly", "--confirmed");
        run("digest", "send", "weekly");

        JsonObject digest =
                json(run("digest", "list", "--json")).getAsJsonArray().get(0).getAsJsonObject();

        assertThat(digest.get("confirmed").getAsInt()).isEqualTo(1);
        assertThat(digest.get("owed").getAsInt()).isZero();
        assertThat(digest.get("last_edition").getAsString()).isNotBlank();
        assertThat(digest.get("next_due").getAsString()).isNotBlank();
    }

    private Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = PressrunCommand.line(Clock.fixed(NOW, ZoneOffset.UTC), Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] all = Stream.concat(Stream.of("--settings", file("schedule.properties")), Stream.of(arguments))
                .toArray(String[]::new);
        return new Answer(line.execute(all), out.toString(), err.toString());
    }

    private static JsonElement json(Answer answer) {
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return JsonParser.parseString(answer.out());
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Path> messages() throws IOException {
        Path mail = folder.resolve("mail/new");
        if (!Files.exists(mail)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(mail)) {
            return files.toList();
        }
    }
}
