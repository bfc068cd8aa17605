package dev.pressrun.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.text.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DkimSignerTest {
    private static final Instant MADE = Instant.parse("2026-11-23T08:00:00Z");
    private static final DkimKeyPair RSA = DkimKeyPair.make(DkimKey.Kind.RSA);
    private static final DkimKeyPair ED25519 = DkimKeyPair.make(DkimKey.Kind.ED25519);
    private static final List<DkimKey> KEYS =
            List.of(DkimKey.parse("r1", RSA.pem()), DkimKey.parse("e1", ED25519.pem()));
    private static final DkimSigner SIGNER = new DkimSigner("Example.ORG", KEYS);
    private static final DkimVerifier VERIFIER = new DkimVerifier(Map.of(
            "r1._domainkey.example.org", RSA.record(),
            "e1._domainkey.example.org", ED25519.record()));

    private static final String HEADERS = """
            Date: Mon, 23 Nov 2026 08:00:00 +0000
            From: =?UTF-8?B?SsO8cmdlbiwgdGhlIGVkaXRvcg==?= <news@example.org>
            Reply-To: <answers@example.org>
            To: ada@example.com
            Message-ID: <6cceupmfmz7epqgw4tgihj5npm3m6jv2@example.org>
            Subject: =?UTF-8?B?SsO8cmdlbnMgV29jaGU6IDIgbmV1ZSBCZWl0csOkZ2U=?=
             =?UTF-8?B?IQ==?=
            MIME-Version: 1.0
            Content-Type: multipart/alternative;
            \tboundary="=_a :  b"
            List-Id: "The \\"Weekly\\"" <weekly.example.org>
            List-Unsubscribe: <https://example.org/u/abcdefghijklmnopqrstuvwxyz>,
             <mailto:u+abc@example.org>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            Precedence: bulk
            """.replace("\n", "\r\n");
    private static final String BODY = "Hello  you, \r\n\r\n  indented\tby a tab \t \r\n \r\n.\r\n";
    private static final String MESSAGE = signed(HEADERS, BODY);

    static List<String> signedNames() {
        return DkimVerifier.fields(HEADERS + "\r\n").stream()
                .map(field -> field.substring(0, field.indexOf(':')))
                .toList();
    }

    @Test
    void bothSignaturesHold() throws Exception {
        assertThat(VERIFIER.valid(MESSAGE)).containsExactly("r1", "e1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One line\r\n",
                "\r\n\r\nlate\r\n",
                "trailing  \t\r\nspace  in   lines\r\n",
                ".\r\n..\r\n--=_x--\r\n"
            })
    void theyHoldWhateverTheBodyIs(String body) throws Exception {
        assertThat(VERIFIER.valid(signed(HEADERS, body))).containsExactly("r1", "e1");
    }

    @Test
    void whatARelayDoesToWhiteSpaceIsNoHarm() throws Exception {
        String relayed = MESSAGE.replace("Precedence: bulk", "precedence :  bulk \r\n ")
                .replace("Content-Type: multipart/alternative;\r\n\t", "Content-Type: multipart/alternative; ")
                .replace("Hello  you, ", "Hello you,");

        assertThat(VERIFIER.valid(relayed)).containsExactly("r1", "e1");
    }

    @Test
    void theFieldsAreThoseOfTheStandard() {
        List<String> fields = DkimVerifier.fields(MESSAGE);

        for (int i = 0; i < 2; i++) {
            Map<String, String> tags = DkimVerifier.tags(fields.get(i).substring("DKIM-Signature:".length()));
            assertThat(tags.keySet()).containsExactly("v", "a", "c", "d", "s", "t", "h", "bh", "b");
            assertThat(tags)
                    .containsEntry("v", "1")
                    .containsEntry("a", i == 0 ? "rsa-sha256" : "ed25519-sha256")
                    .containsEntry("c", "relaxed/relaxed")
                    .containsEntry("d", "example.org")
                    .containsEntry("t", "1795420800");
            List<String> names = List.of(tags.getOrDefault("h", "").split(":", -1));
            assertThat(names).containsAll(signedNames());
            for (String twice : List.of("From", "Subject", "Date", "To", "List-Unsubscribe", "List-Unsubscribe-Post")) {
                assertThat(names).filteredOn(twice::equals).as(twice).hasSize(2);
            }
        }
        assertThat(fields.get(2)).startsWith("Date:");
    }

    @Test
    void linesStayShort() {
        assertThat(MESSAGE.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @Test
    void theSameMessageHasTheSameSignatures() {
        assertThat(signed(HEADERS, BODY)).isEqualTo(MESSAGE);
    }

    @ParameterizedTest
    @MethodSource("signedNames")
    void aChangedFieldBreaksThem(String name) throws Exception {
        String changed = MESSAGE.replace("\r\n" + name + ": ", "\r\n" + name + ": x");

        assertThat(changed).isNotEqualTo(MESSAGE);
        assertThat(VERIFIER.valid(changed)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("signedNames")
    void aFieldThatIsTakenAwayBreaksThem(String name) throws Exception {
        String changed = MESSAGE.replace("\r\n" + name + ": ", "\r\nX-" + name + ": ");

        assertThat(VERIFIER.valid(changed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From",
                "Reply-To",
                "Subject",
                "Date",
                "To",
                "Cc",
                "Message-ID",
                "MIME-Version",
                "Content-Type",
                "List-Id",
                "List-Unsubscribe",
                "List-Unsubscribe-Post"
            })
    void aSecondFieldBreaksThemWhereverItIsPut(String name) throws Exception {
        String more = name + ": something else\r\n";

        assertThat(VERIFIER.valid(more + MESSAGE)).isEmpty();
        assertThat(VERIFIER.valid(MESSAGE.replace("\r\n\r\nHello", "\r\n" + more + "\r\nHello")))
                .isEmpty();
    }

    @Test
    void aFieldThatWasNeverThereBreaksThem() throws Exception {
        String bare = signed("From: <news@example.org>\r\nDate: Mon, 23 Nov 2026 08:00:00 +0000\r\n", BODY);

        assertThat(VERIFIER.valid(bare)).containsExactly("r1", "e1");
        for (String name : List.of("Subject", "To", "Cc", "Reply-To", "List-Unsubscribe", "List-Unsubscribe-Post")) {
            assertThat(VERIFIER.valid(name + ": added\r\n" + bare)).as(name).isEmpty();
        }
    }

    @Test
    void aChangedBodyBreaksThem() throws Exception {
        assertThat(VERIFIER.valid(MESSAGE.replace("Hello", "Hallo"))).isEmpty();
        assertThat(VERIFIER.valid(MESSAGE + "One more line\r\n")).isEmpty();
        assertThat(VERIFIER.valid(MESSAGE.replace("  indented", "indented"))).isEmpty();
    }

    @Test
    void aKeyOfAnotherIsNoGood() throws Exception {
        DkimVerifier other = new DkimVerifier(Map.of(
                "r1._domainkey.example.org", DkimKeyPair.make(DkimKey.Kind.RSA).record(),
                "e1._domainkey.example.org",
                        DkimKeyPair.make(DkimKey.Kind.ED25519).record()));

        assertThat(other.valid(MESSAGE)).isEmpty();
    }

    @Test
    void aLongDomainKeepsTheSignatureWhole() throws Exception {
        String domain = ("a".repeat(60) + ".").repeat(3) + "example.org";
        DkimSigner signer = new DkimSigner(domain, KEYS.subList(0, 1));
        DkimVerifier verifier = new DkimVerifier(Map.of("r1._domainkey." + domain, RSA.record()));

        String message = signed(signer, HEADERS, BODY);

        assertThat(verifier.valid(message)).containsExactly("r1");
    }

    @Test
    void severalThreadsSignAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String headers = HEADERS.replace("ada@", "reader" + i + "@");
            work.add(() -> signed(headers, BODY));
        }

        List<Future<String>> messages = threads.invokeAll(work);
        threads.shutdown();

        for (int i = 0; i < messages.size(); i++) {
            String message = messages.get(i).get();
            assertThat(message).contains("reader" + i + "@");
            assertThat(VERIFIER.valid(message)).containsExactly("r1", "e1");
        }
    }

    private static String signed(String headers, String body) {
        return signed(SIGNER, headers, body);
    }

    private static String signed(DkimSigner signer, String headers, String body) {
        byte[] bodyHash = Sha256.of(RelaxedBody.lines(body.getBytes(ISO_8859_1)));
        byte[] signatures = signer.sign(MADE, List.of(headers.getBytes(ISO_8859_1)), bodyHash);
        return new String(signatures, ISO_8859_1) + headers + "\r\n" + body;
    }
}
