package dev.pressrun.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pressrun.digest.Mailbox;
import dev.pressrun.mail.MailSettings;
import dev.pressrun.mail.Tls;
import dev.pressrun.post.Content;
import dev.pressrun.text.Setting;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    private static final String SMALLEST = """
            site.title = Ada's log
            site.url = https://example.org/blog
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsNotSetHasADefault() {
        Settings settings = read(SMALLEST);

        assertThat(settings.site().url()).isEqualTo(URI.create("https://example.org/blog/"));
        assertThat(settings.site().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.posts().folder()).isEqualTo(folder.resolve("posts"));
        assertThat(settings.feed().limit()).isEqualTo(30);
        assertThat(settings.feed().url()).isEqualTo(URI.create("https://example.org/blog/"));
        assertThat(settings.mail().transport()).isEqualTo(MailSettings.Transport.MAILDIR);
        assertThat(settings.mail().smtp().tls()).isEqualTo(Tls.STARTTLS);
        assertThat(settings.store().url()).isEqualTo("jdbc:sqlite:" + folder.resolve("data/pressrun.db"));
        assertThat(settings.web().port()).isEqualTo(8080);
        assertThat(settings.digests()).isEmpty();
    }

    @Test
    void aDigestTakesFromTheSiteWhatItDoesNotSay() {
        Settings settings = read(SMALLEST + """
                site.zone = Europe/Berlin
                site.email = ada@example.org
                digest.weekly.cron = 0 0 9 ? * MON
                """);

        var digest = settings.digest("weekly").orElseThrow();
        assertThat(digest.title()).isEqualTo("Ada's log");
        assertThat(digest.from()).isEqualTo(new Mailbox("Ada's log", "ada@example.org"));
        assertThat(digest.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(digest.content()).isEqualTo(Content.FULL);
        assertThat(digest.since()).isNull();
        assertThat(settings.timetables().get(0).maxLateness()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void aDigestSaysEverythingItself() {
        Settings settings = read(SMALLEST + """
                digest.rel.cron = 0 30 7 L * ?
                digest.rel.zone = Asia/Tokyo
                digest.rel.title = Releases
                digest.rel.subject = {title} of {date}
                digest.rel.from = Ada Lovelace <ada@example.org>
                digest.rel.reply-to = team@example.org
                digest.rel.tags = release, security fix ,
                digest.rel.content = Summary
                digest.rel.min-posts = 2
                digest.rel.max-posts = 5
                digest.rel.address = 1 Some Street, Some Town
                digest.rel.since = 2026-02-28
                digest.rel.max-lateness = 36h
                """);

        var digest = settings.digest("rel").orElseThrow();
        assertThat(digest.from()).isEqualTo(new Mailbox("Ada Lovelace", "ada@example.org"));
        assertThat(digest.replyTo()).isEqualTo(new Mailbox("", "team@example.org"));
        assertThat(digest.tags()).extracting(Object::toString).containsExactly("release", "security fix");
        assertThat(digest.content()).isEqualTo(Content.SUMMARY);
        assertThat(digest.since()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(settings.timetables().get(0).maxLateness()).isEqualTo(Duration.ofHours(36));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithItsPlace() {
        List<String> problems = problems("""
                site.titel = Ada's log
                site.url = example.org
                site.zone = Europe/Berlni
                smtp.port = 70000
                smtp.port = 25
                smtp.rate = fast
                mail.transport = pigeon
                digest.weekly.from = nobody
                digest.weekly.since = last week
                digest.Daily.cron = 0 0 9 * * ?
                """);

        assertThat(problems)
                .contains(
                        "s.properties: site.title is missing",
                        "s.properties:1: site.titel is no key; did you mean site.title?",
                        "s.properties:2: site.url must be an address such as https://example.org/blog/, not example.org",
                        "s.properties:3: site.zone must be a time zone such as Europe/Berlin or UTC, not Europe/Berlni;"
                                + " did you mean Europe/Berlin?",
                        "s.properties:4: smtp.port must be a whole number from 1 to 65535, not 70000",
                        "s.properties:5: smtp.port is set a second time; it is also set at s.properties:4",
                        "s.properties:6: smtp.rate must be a number of messages per second such as 5 or 0.5, or 0 for no"
                                + " limit, not fast",
                        "s.properties:7: mail.transport must be one of smtp, maildir, not pigeon",
                        "s.properties:8: digest.weekly.from must be an address such as Ada <ada@example.org>, not nobody",
                        "s.properties:9: digest.weekly.since must be a day such as 2026-01-31, not last week",
                        "s.properties: digest.weekly.cron is missing",
                        "s.properties:10: digest.Daily.cron has a digest's name that is not up to 63 lower-case letters, digits and"
                                + " hyphens");
        assertThat(problems).doesNotHaveDuplicates();
    }

    @Test
    void aPartOfASubjectThatDoesNotExistIsNamed() {
        assertThat(problems(SMALLEST
                        + "site.email = a@example.org\ndigest.w.cron = 0 0 9 ? * MON\ndigest.w.subject = {titel}\n"))
                .containsExactly(
                        "s.properties:5: digest.w.subject knows no {titel}; there are {title}, {date}, {count}, {first}");
    }

    @Test
    void aWrongCronExpressionIsNamedWithItsLine() {
        assertThat(problems(SMALLEST + "site.email = a@example.org\ndigest.weekly.cron = every monday\n"))
                .singleElement()
                .asString()
                .startsWith("s.properties:4: digest.weekly.cron ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0d", "-1d"})
    void aWrongLatenessIsSaidWithTheOtherProblems(String lateness) {
        List<String> problems = problems(SMALLEST + "site.email = a@example.org\ndigest.weekly.cron = 0 0 9 ? * MON\n"
                + "digest.weekly.max-lateness = " + lateness + "\nsmtp.port = x\n");

        assertThat(problems)
                .containsExactly(
                        "s.properties:5: digest.weekly.max-lateness must be a length of time such as 36h or 7d, not "
                                + lateness,
                        "s.properties:6: smtp.port must be a whole number from 1 to 65535, not x");
    }

    @ParameterizedTest
    @CsvSource({"http://my_host:8080/, my_host", "https://-/, -"})
    void aHostThatCannotBeLookedUpIsSaidOnceWithWhatWouldBeRight(String url, String said) {
        assertThat(problems("site.title = Log\nsite.url = " + url + "\n"))
                .containsExactly(
                        "s.properties:2: site.url must name a host in letters, digits, hyphens and dots, not " + said);
    }

    @Test
    void aHostInOtherLettersIsWrittenAsItIsLookedUp() {
        Settings settings =
                read("site.title = Log\nsite.url = https://straße.example:8443/blog\nweb.url = http://例え。テスト/\n");

        assertThat(settings.site().url()).hasToString("https://xn--strae-oqa.example:8443/blog/");
        assertThat(settings.web().url()).hasToString("http://xn--r8jz45g.xn--zckzah/");
        assertThat(problems("site.title = Log\nsite.url = https://ü_ber.example/\n"))
                .singleElement()
                .asString()
                .startsWith("s.properties:2: site.url must name a host such as example.org, not ü_ber.example: ");
    }

    @Test
    void anAddressInOtherLettersBecomesOneThatAHeaderCanHold() {
        Settings settings = read("site.title = Log\nsite.url = https://example.org/blög/%C3%A4/\n");

        assertThat(settings.site().url()).hasToString("https://example.org/bl%C3%B6g/%C3%A4/");
        assertThat(settings.web().url()).hasToString("https://example.org/bl%C3%B6g/%C3%A4/");
    }

    @Test
    void theOwnersAddressMayHaveAName() {
        Settings settings =
                read(SMALLEST + "site.email = Ada L <ada@example.org>\ndigest.weekly.cron = 0 0 9 ? * MON\n");

        assertThat(settings.site().email()).isEqualTo("ada@example.org");
        assertThat(settings.digests().get(0).from()).isEqualTo(new Mailbox("Ada L", "ada@example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, nobody",
        "Ada <ädä@example.org>, 'Ada <ädä@example.org>: what stands before the at sign must be ASCII, since many"
                + " readers'' servers take no mail from others'",
        "ada@bü--x.example, ada@bü--x.example: a part of the domain has hyphens in its third and fourth place",
    })
    void aWrongAddressOfTheOwnerIsSaidOnce(String email, String said) {
        assertThat(problems(SMALLEST + "site.email = " + email + "\ndigest.weekly.cron = 0 0 9 ? * MON\n"))
                .containsExactly("s.properties:3: site.email must be an address such as Ada <ada@example.org>,"
                        + " not " + said);
    }

    @Test
    void anAddressThatNoHeaderOfAMailHasRoomForIsRefused() {
        String fits = "https://example.org/" + "a".repeat(779) + "/";

        assertThat(read(SMALLEST + "web.url = " + fits + "\n").web().url()).hasToString(fits);
        assertThat(problems(SMALLEST + "web.url = " + fits + "b/\n"))
                .containsExactly("s.properties:3: web.url must have at most 800 characters, since links in the header"
                        + " of a mail begin with it, not 802");
    }

    @Test
    void theDomainOfTheOwnerIsTakenInTheFormThatIsLookedUp() {
        Settings settings =
                read(SMALLEST + "site.email = Ada <ada@straße.example>\ndigest.weekly.cron = 0 0 9 ? * MON\n");

        assertThat(settings.site().email()).isEqualTo("ada@xn--strae-oqa.example");
        assertThat(settings.digests().get(0).from().domain()).isEqualTo("xn--strae-oqa.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site.description",
                "site.author",
                "digest.weekly.title",
                "digest.weekly.subject",
                "digest.weekly.from",
                "digest.weekly.tags"
            })
    void aControlCharacterIsNamed(String key) {
        String text = SMALLEST + "site.email = a@example.org\ndigest.weekly.cron = 0 0 9 ? * MON\n";

        assertThat(problems(text + key + " = A\\u001bB <a@example.org>"))
                .containsExactly("s.properties:5: " + key
                        + " must not hold the control character U+001B; put a space in its place");
        assertThat(problems(text + key + " = A\tB\u0085C <a@example.org>")).hasSize(2);
        assertThat(problems(text + key + " = A\u2028B\u2029C <a@example.org>")).hasSize(2);
    }

    @Test
    void aPostalAddressMayHaveLinesAndACronExpressionTabs() {
        Settings settings = read(SMALLEST + "site.email = a@example.org\ndigest.weekly.cron = 0\t9\t*\t*\t1\n"
                + "digest.weekly.address = 1 Some Street\\nSome Town\n");

        assertThat(settings.digests().get(0).address()).isEqualTo("1 Some Street\nSome Town");
        assertThat(settings.timetables()).hasSize(1);
    }

    @Test
    void aSecretIsNeverSaid() {
        Values values = new Values(
                "s.properties",
                folder,
                Map.of("smtp.password", new Setting("smtp.password", "sesame", "s.properties:1")));

        values.problem("smtp.password", "must not be sesame");

        assertThat(values.problems()).containsExactly("s.properties:1: smtp.password must not be (a secret)");
    }

    @Test
    void theEnvironmentOverridesTheFile() {
        Settings settings = SettingsReader.read(
                file(SMALLEST + "site.email = a@example.org\ndigest.my-news.cron = 0 0 9 ? * MON\n"),
                Map.of(
                        "PRESSRUN_SMTP_USERNAME", "ada",
                        "PRESSRUN_SMTP_PASSWORD", "secret",
                        "PRESSRUN_WEB_PORT", "0",
                        "PRESSRUN_DIGEST_MY_NEWS_TITLE", "News"));

        assertThat(settings.mail().smtp().password()).isEqualTo("secret");
        assertThat(settings.web().port()).isZero();
        assertThat(settings.digest("my-news").orElseThrow().title()).isEqualTo("News");
    }

    @Test
    void aWrongVariableIsNamed() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(file(SMALLEST), Map.of("PRESSRUN_WEB_PORT", "tcp://10.0.0.1")))
                .withMessage("PRESSRUN_WEB_PORT: web.port must be a whole number from 0 to 65535, not tcp://10.0.0.1");
    }

    @Test
    void aVariableThatOverridesNothingIsAWarning() {
        Settings settings = SettingsReader.read(file(SMALLEST), Map.of("PRESSRUN_SMTP_HOTS", "x", "PATH", "/bin"));

        assertThat(settings.warnings()).containsExactly("PRESSRUN_SMTP_HOTS: overrides no key");
    }

    @Test
    void thePasswordCanBeReadFromAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("smtp.password"), "open sesame\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));

        Settings settings = read(SMALLEST + "smtp.username = ada\nsmtp.password-file = smtp.password\n");

        assertThat(settings.mail().smtp().password()).isEqualTo("open sesame");
    }

    @Test
    void aPasswordFileThatEverybodyMayReadIsRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("smtp.password"), "open sesame\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(problems(SMALLEST + "smtp.username = ada\nsmtp.password-file = smtp.password\n"))
                .containsExactly("s.properties:4: smtp.password-file names a file that everybody may read: chmod o-rwx "
                        + secret);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(folder.resolve("none.properties"), Map.of()))
                .withMessageContaining("none.properties: there is no such file");
    }

    @Test
    void aFileInAnotherEncodingIsNamed() throws IOException {
        Path file = folder.resolve("s.properties");
        Files.write(file, "site.title = Café".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsReader.read(file, Map.of()))
                .withMessageContaining("is not UTF-8");
    }

    private Settings read(String text) {
        return SettingsReader.read(file(text), Map.of());
    }

    private List<String> problems(String text) {
        try {
            read(text);
        } catch (SettingsException e) {
            return e.problems();
        }
        throw new AssertionError("the settings are in order");
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("s.properties"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
