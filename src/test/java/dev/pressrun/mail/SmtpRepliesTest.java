package dev.pressrun.mail;

import static dev.pressrun.mail.FaultySmtpServer.HANG_UP;
import static dev.pressrun.mail.FaultySmtpServer.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pressrun.delivery.Message;
import dev.pressrun.delivery.SendResult;
import dev.pressrun.delivery.SendResult.Accepted;
import dev.pressrun.delivery.SendResult.Deferred;
import dev.pressrun.delivery.SendResult.Held;
import dev.pressrun.delivery.SendResult.Impossible;
import dev.pressrun.delivery.SendResult.Refused;
import dev.pressrun.delivery.SendResult.Uncertain;
import dev.pressrun.delivery.SendResult.Unreachable;
import dev.pressrun.subscriber.EmailAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpRepliesTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final SmtpTimeouts IMPATIENT = new SmtpTimeouts(SHORT, SHORT, SHORT, Duration.ofMinutes(1));
    private static final Message MESSAGE = Samples.toAda(Samples.EDITION);

    private final AtomicInteger handovers = new AtomicInteger();
    private FaultySmtpServer server;
    private SmtpMailer mailer;

    @BeforeEach
    void start() throws IOException {
        server = new FaultySmtpServer();
        mailer = mailer(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        mailer.close();
        server.close();
    }

    @Test
    void theServersAnswerIsKept() {
        server.on(".", "250 2.0.0 queued as 4F2A");

        SendResult result = send();

        assertThat(result).isEqualTo(new Accepted("250 2.0.0 queued as 4F2A"));
        assertThat(handovers).hasValue(1);
        assertThat(server.messages).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void anAnswerOfTheFourHundredsDefersAtEveryCommand(String command) {
        server.on(command, "451-4.7.1 greylisted,\r\n451 come back later");

        SendResult result = send();

        assertThat(result).isEqualTo(new Deferred("451-4.7.1 greylisted, 451 come back later"));
        assertThat(handovers).hasValue(command.equals(".") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void anAnswerOfTheFiveHundredsRefusesAtEveryCommand(String command) {
        server.on(command, "550 5.1.1 no such user");

        SendResult result = send();

        assertThat(result).isEqualTo(new Refused("550 5.1.1 no such user"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void aRefusalIsUnderstoodAlsoWhenTheServerHangsUpAfterIt(String command) {
        server.on(command, "554 5.7.1 go away" + HANG_UP);

        assertThat(send()).isEqualTo(new Refused("554 5.7.1 go away"));
        assertThat(send()).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "."})
    void aConnectionIsUsedAgainAfterARefusal(String command) {
        server.on(command, "550 no");

        send();
        SendResult second = send();

        assertThat(second).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.commands).contains("RSET");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL,(hang up)",
        "RCPT,(hang up)",
        "DATA,(hang up)",
        "MAIL,(silence)",
        "RCPT,(silence)",
        "RCPT,nonsense"
    })
    void aConnectionLostBeforeTheEndOfTheMessageDefers(String command, String fault) {
        server.on(command, fault);

        SendResult result = send();

        assertThat(result).isInstanceOf(Deferred.class);
        assertThat(handovers).hasValue(0);
        assertThat(send()).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {HANG_UP, SILENCE, "nonsense", "354 what"})
    void aLostAnswerToTheWholeMessageIsUncertain(String fault) {
        server.on(".", fault);

        SendResult result = send();

        assertThat(result).isInstanceOf(Uncertain.class);
        assertThat(handovers).hasValue(1);
        assertThat(server.messages).hasSize(1);
    }

    @Test
    void aServerThatHangsUpInTheMiddleOfALargeMessageDefers() {
        server.hangUpAfterLines(100);
        String large = "a long line of text that is repeated\n".repeat(500_000);

        SendResult result = send(Samples.toAda(Samples.edition("Large", large)));

        assertThat(result).isInstanceOf(Deferred.class);
        assertThat(handovers).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {HANG_UP, SILENCE, "421 4.3.2 shutting down", "554 no service"})
    void withoutAGreetingTheServerIsUnreachable(String greeting) {
        server.on("CONNECT", greeting);

        SendResult result = send();

        assertThat(result).isInstanceOf(Unreachable.class);
        assertThat(handovers).hasValue(0);
    }

    @Test
    void aClosedPortIsUnreachable() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        try (SmtpMailer nowhere = mailer(port)) {
            SendResult result = nowhere.send(MESSAGE, handovers::incrementAndGet);

            assertThat(result).isInstanceOf(Unreachable.class);
            assertThat(result.reply()).contains("refused").doesNotContain("\n");
        }
    }

    @Test
    void aRefusedPasswordIsUnreachableAndStaysSecret() {
        server.on("AUTH", "535 5.7.8 authentication failed");
        SmtpSettings settings = new SmtpSettings("127.0.0.1", server.port(), Tls.NONE, "editor", "hunter2", 1, 0);

        try (SmtpMailer other = new SmtpMailer(settings, IMPATIENT, Samples.LETTERHEAD)) {
            SendResult result = other.send(MESSAGE, handovers::incrementAndGet);

            assertThat(result).isInstanceOf(Unreachable.class);
            assertThat(result.reply()).contains("535 5.7.8").doesNotContain("hunter2");
            assertThat(settings.toString()).doesNotContain("hunter2");
        }
    }

    @Test
    void aServerWithoutStarttlsGetsNothingWhenStarttlsIsSet() {
        SmtpSettings settings = new SmtpSettings("127.0.0.1", server.port(), Tls.STARTTLS, null, null, 1, 0);

        try (SmtpMailer other = new SmtpMailer(settings, IMPATIENT, Samples.LETTERHEAD)) {
            SendResult result = other.send(MESSAGE, handovers::incrementAndGet);

            assertThat(result).isInstanceOf(Unreachable.class);
            assertThat(result.reply()).contains("STARTTLS");
            assertThat(server.commands).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void aKeptConnectionThatTheServerClosedIsReplacedUnseen() throws IOException {
        send();
        server.dropAll();

        SendResult result = send();

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aKeptConnectionThatTheServerWantsToCloseIsReplacedUnseen() {
        send();
        server.on("MAIL", "421 too long idle" + HANG_UP);

        SendResult result = send();

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aHandoverThatFailsLeavesTheMessageWithoutItsEnd() {
        assertThatThrownBy(() -> mailer.send(MESSAGE, () -> {
                    throw new IllegalStateException("the claim is lost");
                }))
                .hasMessage("the claim is lost");

        await().untilAsserted(() -> assertThat(server.commands).anyMatch(command -> command.startsWith("DATA")));
        assertThat(send()).isInstanceOf(Accepted.class);
        assertThat(server.messages).hasSize(1);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aMessageThatBreaksOffWhileItIsWrittenLeavesNoConnectionBehind() {
        Message broken =
                new Message(Samples.EDITION, Samples.reader(Samples.ADA), "<a@example.org>\r\nBcc: eve@example.org");

        assertThatThrownBy(() -> send(broken)).hasMessageContaining("Message-ID");

        assertThat(send()).isInstanceOf(Accepted.class);
        assertThat(server.messages).hasSize(1);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void anEditionThatNoMessageCanBeMadeOfIsHeldAndNotSent() {
        SendResult result = send(Samples.toAda(Samples.edition("Weekly\r\nBcc: eve@example.org")));

        assertThat(result).isInstanceOf(Held.class);
        assertThat(result.reply()).contains("Subject");
        assertThat(server.connections()).isZero();
    }

    @Test
    void aConnectionCarriesTwentyMessages() {
        for (int number = 0; number < 21; number++) {
            send();
        }

        assertThat(server.messages).hasSize(21);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void anIdleConnectionIsClosedWithAGoodbye() {
        SmtpTimeouts restless = new SmtpTimeouts(SHORT, SHORT, SHORT, Duration.ofMillis(50));
        SmtpSettings settings = new SmtpSettings("127.0.0.1", server.port(), Tls.NONE, null, null, 1, 0);

        try (SmtpMailer other = new SmtpMailer(settings, restless, Samples.LETTERHEAD)) {
            other.send(MESSAGE, handovers::incrementAndGet);

            await().untilAsserted(() -> assertThat(server.commands).endsWith("QUIT"));
        }
    }

    @Test
    void closingCutsWhatIsBeingSent() throws Exception {
        server.on(".", SILENCE);
        SmtpTimeouts patient = new SmtpTimeouts(SHORT, SHORT, Duration.ofMinutes(5), SHORT);
        SmtpSettings settings = new SmtpSettings("127.0.0.1", server.port(), Tls.NONE, null, null, 1, 0);
        SmtpMailer other = new SmtpMailer(settings, patient, Samples.LETTERHEAD);
        Thread closing = new Thread(() -> {
            await().until(() -> server.commands.contains("."));
            other.close();
        });
        closing.start();

        SendResult result = other.send(MESSAGE, handovers::incrementAndGet);

        assertThat(result).isInstanceOf(Uncertain.class);
        closing.join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org>\r\nRCPT TO:<b@example.org",
                "a\u0085@example.org",
                "\ud800@example.org",
                "a b@example.org",
                "<a@b.example"
            })
    void anAddressThatCannotStandInACommandIsRefusedAndNotSent(String address) {
        SendResult result = send(Samples.message(Samples.EDITION, new EmailAddress(address), 1));

        assertThat(result).isInstanceOf(Impossible.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void theGreetingNamesThisHostOrTheSendersDomain() {
        send();

        String name = new HelloName().forDomain("example.org");
        assertThat(server.commands.get(0)).isEqualTo("EHLO " + name);
        assertThat(name).contains(".").doesNotStartWith("localhost");
    }

    private SendResult send() {
        return send(MESSAGE);
    }

    private SendResult send(Message message) {
        return mailer.send(message, handovers::incrementAndGet);
    }

    private static SmtpMailer mailer(int port) {
        return new SmtpMailer(
                new SmtpSettings("127.0.0.1", port, Tls.NONE, null, null, 1, 0), IMPATIENT, Samples.LETTERHEAD);
    }
}
