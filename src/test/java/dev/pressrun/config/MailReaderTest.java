package dev.pressrun.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pressrun.digest.Mailbox;
import dev.pressrun.mail.LetterheadSettings;
import dev.pressrun.mail.ReturnAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
    private static final String SMALLEST = "site.title = Log\nsite.url = https://example.org/\n";

    @TempDir
    Path folder;

    @Test
    void messagesSayNothingOfTheServiceUnlessTold() {
        assertThat(read(SMALLEST).mail().letterhead()).isEqualTo(LetterheadSettings.NONE);
    }

    @Test
    void addressesOfTheServiceAreRead() {
        LetterheadSettings letterhead = read(SMALLEST + """
                        mail.return-address = bounces@example.org
                        mail.unsubscribe-address = stop@example.org
                        mail.feedback-id = adas-log
                        """).mail().letterhead();

        Mailbox unsubscribe = new Mailbox("", "stop@example.org");
        ReturnAddress returns = new ReturnAddress(new Mailbox("", "bounces@example.org"));
        assertThat(letterhead).isEqualTo(new LetterheadSettings(unsubscribe, returns, "adas-log"));
    }

    @Test
    void addressesThatCannotBeUsedAreSaidAllAtOnce() {
        assertThat(problems(SMALLEST + """
                        mail.return-address = a-very-long-name-of-a-mailbox@example.org
                        mail.unsubscribe-address = stop
                        mail.feedback-id = log
                        """))
                .containsExactlyInAnyOrder(
                        "s.properties:3: mail.return-address must have at most 23 characters before the at sign, since"
                                + " each reader's has a token there, not a-very-long-name-of-a-mailbox@example.org",
                        "s.properties:4: mail.unsubscribe-address must be an address such as"
                                + " Ada <ada@example.org>, not stop",
                        "s.properties:5: mail.feedback-id must be 5 to 15 letters, digits, dots, hyphens and"
                                + " underscores, not log");
    }

    @Test
    void sendingWithoutHttpsIsWarnedOf() {
        String settings = SMALLEST.replace("https", "http") + "mail.transport = smtp\n";

        assertThat(read(settings).warnings())
                .singleElement()
                .asString()
                .startsWith(
                        "s.properties:2: site.url is no https address, and readers reach this service there (web.url)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site.url = http://example.org/\n",
                "site.url = https://example.org/\nmail.transport = smtp\n",
                "site.url = http://example.org/\nmail.transport = SMTP\nweb.url = https://news.example.org/\n"
            })
    void othersAreNotWarned(String settings) {
        assertThat(read("site.title = Log\n" + settings).warnings()).isEmpty();
    }

    private List<String> problems(String text) {
        SettingsException refused = catchThrowableOfType(SettingsException.class, () -> read(text));
        return refused.problems();
    }

    private Settings read(String text) {
        Path file = folder.resolve("s.properties");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SettingsReader.read(file, Map.of());
    }
}
