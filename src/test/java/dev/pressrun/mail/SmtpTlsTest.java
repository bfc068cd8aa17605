package dev.pressrun.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.delivery.SendResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With a certificate for 127.0.0.1 that the default context of this test trusts. */
class SmtpTlsTest {
    private static final String PASSWORD = "changeit";
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final SmtpTimeouts IMPATIENT = new SmtpTimeouts(SHORT, SHORT, SHORT, Duration.ofMinutes(1));

    @TempDir
    static Path folder;

    private static SSLContext before;
    private static SSLContext trusting;

    @BeforeAll
    static void makeCertificate() throws Exception {
        before = SSLContext.getDefault();
        Path file = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String arguments = " -genkeypair -alias mail -keyalg EC -dname CN=mail -ext san=ip:127.0.0.1 -validity 2"
                + " -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + file;
        assertThat(new ProcessBuilder((keytool + arguments).split(" ", -1))
                        .start()
                        .waitFor())
                .isZero();
        trusting = context(file);
        SSLContext.setDefault(trusting);
    }

    @AfterAll
    static void forgetCertificate() {
        SSLContext.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aMessageGoesEncryptedToATrustedServer(Tls tls) throws IOException {
        try (FaultySmtpServer server = new FaultySmtpServer(tls, trusting)) {
            SendResult result = send("127.0.0.1", server.port(), tls);

            assertThat(result).isInstanceOf(SendResult.Accepted.class);
            assertThat(server.messages).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateForAnotherNameGetsNothing(Tls tls) throws IOException {
        try (FaultySmtpServer server = new FaultySmtpServer(tls, trusting)) {
            SendResult result = send("localhost", server.port(), tls);

            assertThat(result).isInstanceOf(SendResult.Unreachable.class);
            assertThat(result.reply()).contains("localhost");
            assertThat(server.commands).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateThatNobodyTrustsGetsNothing(Tls tls) throws IOException {
        SSLContext.setDefault(before);
        try (FaultySmtpServer server = new FaultySmtpServer(tls, trusting)) {
            SendResult result = send("127.0.0.1", server.port(), tls);

            assertThat(result).isInstanceOf(SendResult.Unreachable.class);
            assertThat(server.commands).noneMatch(command -> command.startsWith("MAIL"));
        } finally {
            SSLContext.setDefault(trusting);
        }
    }

    @Test
    void aServerThatSpeaksInTheClearIsUnreachableOverTls() throws IOException {
        try (FaultySmtpServer server = new FaultySmtpServer()) {
            SendResult result = send("127.0.0.1", server.port(), Tls.TLS);

            assertThat(result).isInstanceOf(SendResult.Unreachable.class);
        }
    }

    private static SendResult send(String host, int port, Tls tls) {
        SmtpSettings settings = new SmtpSettings(host, port, tls, null, null, 1, 0);
        try (SmtpMailer mailer = new SmtpMailer(settings, IMPATIENT, Samples.LETTERHEAD)) {
            return mailer.send(Samples.toAda(Samples.EDITION), () -> {});
        }
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
        TrustManagerFactory theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }
}
