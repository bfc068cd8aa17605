package dev.pressrun.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.pressrun.delivery.Dispatcher;
import dev.pressrun.delivery.MemoryOutbox;
import dev.pressrun.delivery.OneEdition;
import dev.pressrun.delivery.Pace;
import dev.pressrun.delivery.SendResult;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailerTest {
    private static final int READERS = 2_000;

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private SmtpMailer mailer;

    @BeforeEach
    void start() {
        greenMail.start();
        int port = greenMail.getSmtp().getPort();
        mailer = new SmtpMailer(new SmtpSettings("127.0.0.1", port, Tls.NONE, null, null, 8, 0), Samples.LETTERHEAD);
    }

    @AfterEach
    void stop() {
        mailer.close();
        greenMail.stop();
    }

    @Test
    void aRealServerReceivesBothPartsUnchanged() throws Exception {
        SendResult result = mailer.send(Samples.toAda(Samples.EDITION), () -> {});

        assertThat(result).isInstanceOf(SendResult.Accepted.class);
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        MimeMessage message = greenMail.getReceivedMessages()[0];
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(message.getSubject()).isEqualTo(Samples.EDITION.subject());
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(Samples.EDITION.text());
        assertThat(parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(Samples.EDITION.html());
    }

    @Test
    void eightConnectionsSendEachMessageExactlyOnce() throws Exception {
        MemoryOutbox outbox = new MemoryOutbox();
        Clock clock = Clock.fixed(Samples.EDITION.made(), ZoneOffset.UTC);
        for (int number = 1; number <= READERS; number++) {
            outbox.owe(Samples.EDITION, "reader" + number + "@example.com", clock.instant());
        }

        try (Dispatcher dispatcher =
                new Dispatcher(outbox, new OneEdition(Samples.EDITION), mailer, new Pace(0), clock)) {
            dispatcher.start();
            await().atMost(Duration.ofMinutes(2)).until(() -> outbox.owed("weekly") == 0);
        }

        MimeMessage[] received = greenMail.getReceivedMessages();
        Set<String> readers = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (MimeMessage message : received) {
            readers.add(Arrays.toString(message.getAllRecipients()));
            ids.add(message.getMessageID());
        }
        assertThat(received).hasSize(READERS);
        assertThat(readers).hasSize(READERS);
        assertThat(ids).hasSize(READERS);
    }
}
