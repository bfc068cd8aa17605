package dev.pressrun.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.dkim.DkimVerifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DkimCommandTest {
    private static final Pattern ZONE_LINE = Pattern.compile("(\\S+)\\. IN TXT \"(.*)\"\\R");
    private static final String SETTINGS = """
            site.title = Ein Blog für Größe
            site.url = https://example.org/
            site.email = owner@example.org
            digest.weekly.cron = 0 30 2 ? * SUN
            digest.weekly.from = Jürgen <news@Mail.Example.org>
            digest.weekly.since = 2026-01-01
            """;

    @TempDir
    Path folder;

    private record Answer(int exitCode, String out, String err) {}

    @BeforeEach
    void aBlogWithAPost() throws IOException {
        Files.writeString(folder.resolve("schedule.properties"), SETTINGS);
        Files.createDirectories(folder.resolve("posts"));
        Files.writeString(
                folder.resolve("posts/one.md"),
                "---\ntitle: Köln\ndate: 2026-01-02\n---\nFirst  line  \n\n    code \t x\n");
    }

    @Test
    void whatIsSentIsSignedWithTheKeysThatWereMade() throws Exception {
        Map<String, String> records = new HashMap<>(keygen("s1"));
        records.putAll(keygen("e1", "--ed25519"));
        Files.writeString(
                folder.resolve("schedule.properties"),
                SETTINGS + "dkim.s1.key-file = s1.pem\ndkim.e1.key-file = e1.pem\ndkim.domain = example.org\n");

        Answer sent = run("digest", "send", "weekly", "--to", "a@example.org");

        assertThat(sent.exitCode()).as(sent.err()).isZero();
        String message = message();
        assertThat(message).startsWith("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=s1;");
        assertThat(new DkimVerifier(records).valid(message)).containsExactly("s1", "e1");
        assertThat(new DkimVerifier(records).valid(message.replace("First", "Last")))
                .isEmpty();
    }

    @Test
    void aKeyIsForItsOwnerAloneAndWritesOverNothing() throws IOException {
        Answer first =
                run("dkim", "keygen", "s1", "--out", folder.resolve("s1.pem").toString());
        String key = Files.readString(folder.resolve("s1.pem"));

        Answer second =
                run("dkim", "keygen", "s1", "--out", folder.resolve("s1.pem").toString());

        assertThat(first.out()).startsWith("s1._domainkey IN TXT \"v=DKIM1; k=rsa; p=");
        assertThat(first.err()).contains("dkim.s1.key-file = " + folder.resolve("s1.pem"));
        assertThat(key).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("\n-----END PRIVATE KEY-----\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("s1.pem"))))
                .isEqualTo("rw-------");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err()).contains("s1.pem is there already; name a file that is not");
        assertThat(folder.resolve("s1.pem")).hasContent(key);
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsWritten() {
        Answer selector =
                run("dkim", "keygen", "a.b", "--out", folder.resolve("k").toString());
        Answer domain = run(
                "dkim",
                "keygen",
                "s1",
                "--domain",
                "exa mple",
                "--out",
                folder.resolve("k").toString());
        Answer place =
                run("dkim", "keygen", "s1", "--out", folder.resolve("none/k").toString());

        assertThat(selector.err()).contains("a selector is up to 63 lower-case letters, digits and hyphens, not a.b");
        assertThat(domain.err()).contains("--domain must be a domain such as example.org, not exa mple");
        assertThat(place.err()).contains("none/k cannot be written");
        assertThat(folder.resolve("k")).doesNotExist();
    }

    @Test
    void theRecordNamesADomainInOtherLettersAsItIsLookedUp() {
        Answer made = run(
                "dkim",
                "keygen",
                "s1",
                "--ed25519",
                "--domain",
                "Straße.example",
                "--out",
                folder.resolve("k").toString());

        assertThat(made.out()).startsWith("s1._domainkey.xn--strae-oqa.example. ");
    }

    private Map<String, String> keygen(String selector, String... more) {
        String file = folder.resolve(selector + ".pem").toString();
        Stream<String> usual = Stream.of("dkim", "keygen", selector, "--domain", "Example.org", "--out", file);

        Answer answer = run(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));

        Matcher line = ZONE_LINE.matcher(answer.out());
        assertThat(line.matches()).as(answer.out() + answer.err()).isTrue();
        return Map.of(line.group(1), line.group(2).replace("\" \"", ""));
    }

    private String message() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("mail/new"))) {
            return Files.readString(files.findFirst().orElseThrow(), ISO_8859_1);
        }
    }

    private Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(
                        Stream.of(
                                "--settings",
                                folder.resolve("schedule.properties").toString()),
                        Stream.of(arguments))
                .toArray(String[]::new);
        int code = PressrunCommand.line(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC), Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
        return new Answer(code, out.toString(), err.toString());
    }
}
