package dev.pressrun.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.delivery.SendResult;
import dev.pressrun.delivery.SendResult.Accepted;
import dev.pressrun.delivery.SendResult.Impossible;
import dev.pressrun.subscriber.EmailAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail for addresses beyond ASCII, at servers that take it (RFC 6531) and at others. */
class SmtpUtf8Test {
    private static final EmailAddress JOERG = EmailAddress.parse("jörg@straße.de");

    private final AtomicInteger handovers = new AtomicInteger();
    private FaultySmtpServer server;
    private SmtpMailer mailer;

    @BeforeEach
    void start() throws IOException {
        server = new FaultySmtpServer();
        mailer = new SmtpMailer(
                new SmtpSettings("127.0.0.1", server.port(), Tls.NONE, null, null, 1, 0), Samples.LETTERHEAD);
    }

    @AfterEach
    void stop() throws IOException {
        mailer.close();
        server.close();
    }

    @Test
    void aServerThatOffersItGetsTheAddressAndTheHeaderAsTheyAre() {
        server.on("EHLO", "250-hello\r\n250-8BITMIME\r\n250 SMTPUTF8");

        SendResult result = send(JOERG);

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(server.commands)
                .contains("MAIL FROM:<news@example.org> SMTPUTF8", octets("RCPT TO:<jörg@xn--strae-oqa.de>"));
        assertThat(server.messages).singleElement().asString().contains(octets("\nTo: jörg@xn--strae-oqa.de\n"));
    }

    @Test
    void nothingElseOfTheMessageHasEightBits() {
        server.on("EHLO", "250-hello\r\n250-8BITMIME\r\n250 SMTPUTF8");

        send(JOERG);

        String rest = server.messages.get(0).replace(octets("jörg"), "");
        assertThat(rest.chars()).allMatch(c -> c < 0x80);
    }

    @Test
    void aServerThatDoesNotOfferItGetsNothingForThisReaderAndEverythingForTheNext() {
        SendResult refused = send(JOERG);
        SendResult next = send(Samples.ADA);

        assertThat(refused).isInstanceOf(Impossible.class);
        assertThat(refused.reply()).startsWith("the mail server does not offer SMTPUTF8");
        assertThat(next).isInstanceOf(Accepted.class);
        assertThat(handovers).hasValue(1);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.commands)
                .filteredOn(command -> command.startsWith("MAIL"))
                .hasSize(1);
    }

    @Test
    void anotherDomainNeedsNothingOfTheServer() {
        SendResult result = send(EmailAddress.parse("ada@straße.de"));

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(server.commands).contains("MAIL FROM:<news@example.org>", "RCPT TO:<ada@xn--strae-oqa.de>");
        assertThat(server.messages).singleElement().asString().contains("\nTo: ada@xn--strae-oqa.de\n");
    }

    @Test
    void anAsciiAddressNeverAsksForItAlsoWhereItIsOffered() {
        server.on("EHLO", "250-hello\r\n250-8BITMIME\r\n250 SMTPUTF8");
        send(JOERG);

        send(Samples.ADA);

        assertThat(server.commands)
                .filteredOn(command -> command.startsWith("MAIL"))
                .containsExactly("MAIL FROM:<news@example.org> SMTPUTF8", "MAIL FROM:<news@example.org>");
        assertThat(server.messages.get(1).chars()).allMatch(c -> c < 0x80);
    }

    private SendResult send(EmailAddress to) {
        return mailer.send(Samples.message(Samples.EDITION, to, 1), handovers::incrementAndGet);
    }

    /** The text as the server shows it, an octet for each character. */
    private static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
