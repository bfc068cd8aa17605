package dev.pressrun.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.pressrun.delivery.DeliveryState;
import dev.pressrun.delivery.Dispatcher;
import dev.pressrun.delivery.Outbox;
import dev.pressrun.delivery.Pace;
import dev.pressrun.digest.Edition;
import dev.pressrun.store.Store;
import dev.pressrun.store.StoreSettings;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.SubscriptionState;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dispatcher between a real store and a real mail server, stopped and started again. */
class StopInTheMiddleTest {
    private static final int READERS = 500;
    private static final Edition EDITION = Samples.EDITION;
    private static final Instant NOW = EDITION.made();

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        greenMail.start();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    @Test
    void everyReaderGetsTheEditionOnceAndNothingIsUncertain() throws Exception {
        List<String> readers = IntStream.rangeClosed(1, READERS)
                .mapToObj(number -> "reader" + number + "@example.com")
                .toList();
        try (Store store = open()) {
            List<EmailAddress> addresses =
                    readers.stream().map(EmailAddress::new).toList();
            store.subscribers().add(addresses, EDITION.id().digest(), SubscriptionState.CONFIRMED, NOW);
            store.editions().add(EDITION);
        }

        sendUntil(() -> greenMail.getReceivedMessages().length >= READERS / 10);
        int atTheStop = greenMail.getReceivedMessages().length;
        sendUntil(() -> greenMail.getReceivedMessages().length >= READERS);

        assertThat(atTheStop).isLessThan(READERS);
        assertThat(received()).containsExactlyInAnyOrderElementsOf(readers);
        try (Store store = open()) {
            assertThat(store.outbox().tally(EDITION.id())).isEqualTo(Map.of(DeliveryState.ACCEPTED, READERS));
            assertThat(store.outbox().uncertain()).isEmpty();
        }
    }

    /** One life of the service, from its start to its stop. */
    private void sendUntil(Callable<Boolean> enough) {
        SmtpSettings settings =
                new SmtpSettings("127.0.0.1", greenMail.getSmtp().getPort(), Tls.NONE, null, null, 4, 0);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (Store store = open();
                SmtpMailer mailer = new SmtpMailer(settings, Samples.LETTERHEAD)) {
            Outbox outbox = store.outbox();
            assertThat(outbox.recover(NOW)).isZero();
            try (Dispatcher dispatcher = new Dispatcher(outbox, store.editions(), mailer, new Pace(200), clock)) {
                dispatcher.start();
                await().atMost(Duration.ofMinutes(1)).until(enough);
            }
        }
    }

    private Store open() {
        return Store.open(new StoreSettings("jdbc:sqlite:" + folder.resolve("pressrun.db")));
    }

    private List<String> received() throws Exception {
        List<String> to = new ArrayList<>();
        for (MimeMessage message : greenMail.getReceivedMessages()) {
            to.add(message.getAllRecipients()[0].toString());
        }
        return to;
    }
}
