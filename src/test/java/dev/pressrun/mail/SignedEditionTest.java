package dev.pressrun.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.delivery.Message;
import dev.pressrun.dkim.Dkim;
import dev.pressrun.dkim.DkimKey;
import dev.pressrun.dkim.DkimKeyPair;
import dev.pressrun.dkim.DkimVerifier;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.SubscriberId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedEditionTest {
    private static final DkimKeyPair RSA = DkimKeyPair.make(DkimKey.Kind.RSA);
    private static final Letterhead SIGNING = new Letterhead(
            Samples.LINKS,
            Samples.LETTERHEAD.archives(),
            Samples.LETTERHEAD.settings(),
            new Dkim(null, List.of(DkimKey.parse("s1", RSA.pem()))));

    private final PreparedEdition edition = new PreparedEdition(Samples.EDITION, SIGNING);

    @Test
    void theMessageOfEachReaderIsSignedForTheDomainOfItsSender() throws Exception {
        DkimVerifier verifier = new DkimVerifier(Map.of("s1._domainkey.example.org", RSA.record()));
        String ada = write(1, "ada@example.com", "Ada  Lovelace");
        String bob = write(2, "bob@example.com", "");

        assertThat(verifier.valid(ada)).containsExactly("s1");
        assertThat(verifier.valid(bob)).containsExactly("s1");
        assertThat(verifier.valid(ada.replace("ada@", "eve@"))).isEmpty();
        assertThat(verifier.valid(ada.replace("=One-Click", "=No"))).isEmpty();
    }

    @Test
    void everyAttemptHasTheSameBytes() throws Exception {
        assertThat(write(1, "ada@example.com", "Ada")).isEqualTo(write(1, "ada@example.com", "Ada"));
    }

    @Test
    void withoutAKeyThereIsNoSignature() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new PreparedEdition(Samples.EDITION, Samples.LETTERHEAD).writeTo(out, Samples.toAda(Samples.EDITION));

        assertThat(out.toString(ISO_8859_1)).startsWith("Date:").doesNotContain("DKIM-Signature");
    }

    private String write(long subscriber, String address, String name) throws IOException {
        Reader reader = new Reader(new SubscriberId(subscriber), new EmailAddress(address), name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        edition.writeTo(out, new Message(Samples.EDITION, reader, "<" + subscriber + "@example.org>"));
        return out.toString(ISO_8859_1);
    }
}
