package dev.pressrun.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.text.Sha256;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DkimKeyTest {
    /** RFC 8463, appendix A.1. */
    private static final String RSA = """
            -----BEGIN RSA PRIVATE KEY-----
            MIICXQIBAAKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQi
            Y/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqM
            KrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB
            AoGAH0cxOhFZDgzXWhDhnAJDw5s4roOXN4OhjiXa8W7Y3rhX3FJqmJSPuC8N9vQm
            6SVbaLAE4SG5mLMueHlh4KXffEpuLEiNp9Ss3O4YfLiQpbRqE7Tm5SxKjvvQoZZe
            zHorimOaChRL2it47iuWxzxSiRMv4c+j70GiWdxXnxe4UoECQQDzJB/0U58W7RZy
            6enGVj2kWF732CoWFZWzi1FicudrBFoy63QwcowpoCazKtvZGMNlPWnC7x/6o8Gc
            uSe0ga2xAkEA8C7PipPm1/1fTRQvj1o/dDmZp243044ZNyxjg+/OPN0oWCbXIGxy
            WvmZbXriOWoSALJTjExEgraHEgnXssuk7QJBALl5ICsYMu6hMxO73gnfNayNgPxd
            WFV6Z7ULnKyV7HSVYF0hgYOHjeYe9gaMtiJYoo0zGN+L3AAtNP9huqkWlzECQE1a
            licIeVlo1e+qJ6Mgqr0Q7Aa7falZ448ccbSFYEPD6oFxiOl9Y9se9iYHZKKfIcst
            o7DUw1/hz2Ck4N5JrgUCQQCyKveNvjzkkd8HjYs0SwM0fPjK16//5qDZ2UiDGnOe
            uEzxBDAr518Z8VFbR41in3W4Y3yCDgQlLlcETrS+zYcL
            -----END RSA PRIVATE KEY-----
            """;

    /** The seed of RFC 8463, appendix A.1, in the frame of RFC 8410, section 7. */
    private static final String ED25519 = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    /** RFC 8463, appendix A.2. */
    private static final Map<String, String> RECORDS = Map.of(
            "test._domainkey.football.example.com",
            "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2j"
                    + "LQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2"
                    + "EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB",
            "brisbane._domainkey.football.example.com",
            "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");

    /** RFC 8463, appendix A.3. */
    private static final String MESSAGE = """
            DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
             d=football.example.com; i=@football.example.com;
             q=dns/txt; s=brisbane; t=1528637909; h=from : to :
             subject : date : message-id : from : subject : date;
             bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
             b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
             Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
             d=football.example.com; i=@football.example.com;
             q=dns/txt; s=test; t=1528637909; h=from : to : subject :
             date : message-id : from : subject : date;
             bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
             b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
             DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
             dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
            From: Joe SixPack <joe@football.example.com>
            To: Suzie Q <suzie@shopping.example.net>
            Subject: Is dinner ready?
            Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
            Message-ID: <20030712040037.46341.5F8J@football.example.com>

            Hi.

            We lost the game.  Are you hungry yet?

            Joe.
            """.replace("\n", "\r\n");

    @Test
    void theKeysOfTheStandardGiveItsSignatures() {
        for (DkimKey key : List.of(DkimKey.parse("brisbane", ED25519), DkimKey.parse("test", RSA))) {
            List<String> fields = DkimVerifier.fields(MESSAGE);
            String field = fields.get(key.kind() == DkimKey.Kind.ED25519 ? 0 : 1);
            String expected =
                    DkimVerifier.tags(field.substring(field.indexOf(':') + 1)).get("b");
            RelaxedHeaders headers = new RelaxedHeaders(String.join("", fields));
            String unsigned = field.substring(0, field.indexOf("\r\n b=") + 5);

            byte[] signature = key.sign((headers.of(List.of("from", "to", "subject", "date", "message-id"))
                            + RelaxedHeaders.relaxed(unsigned))
                    .getBytes(US_ASCII));

            assertThat(Base64.getEncoder().encodeToString(signature)).isEqualTo(expected);
        }
    }

    @Test
    void theBodyOfTheStandardHasItsHash() {
        byte[] body = MESSAGE.substring(MESSAGE.indexOf("\r\n\r\n") + 4).getBytes(US_ASCII);

        assertThat(Base64.getEncoder().encodeToString(Sha256.of(RelaxedBody.lines(body))))
                .isEqualTo("2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=");
    }

    @Test
    void theVerifierOfTheTestsAcceptsTheMessageOfTheStandard() throws Exception {
        DkimVerifier verifier = new DkimVerifier(RECORDS);

        assertThat(verifier.valid(MESSAGE)).containsExactly("brisbane", "test");
        assertThat(verifier.valid(MESSAGE.replace("dinner", "lunch"))).isEmpty();
    }

    @Test
    void aShortRsaKeyIsWeak() {
        assertThat(DkimKey.parse("test", RSA).weakness().orElseThrow()).contains("only 1024 bits");
        assertThat(DkimKey.parse("test", ED25519).weakness()).isEmpty();
        assertThat(DkimKey.parse("test", DkimKeyPair.make(DkimKey.Kind.RSA).pem())
                        .weakness())
                .isEmpty();
    }

    @Test
    void anRsaKeyThatReceiversRefuseIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(768);
        String pem = pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());

        assertThatThrownBy(() -> DkimKey.parse("test", pem))
                .hasMessage(
                        "holds an RSA key of 768 bits, which receivers refuse; make a new one with pressrun dkim keygen");
    }

    @Test
    void whatIsNoKeyForThisIsNamed() throws Exception {
        KeyPairGenerator elliptic = KeyPairGenerator.getInstance("EC");
        byte[] curve = elliptic.generateKeyPair().getPrivate().getEncoded();

        assertRefused("", "holds no private key in the form of PEM");
        assertRefused("v=DKIM1; k=rsa; p=abc", "holds no private key in the form of PEM");
        assertRefused(pem("PUBLIC KEY", new byte[9]), "holds a PUBLIC KEY; what signs is the private key");
        assertRefused(pem("CERTIFICATE", new byte[9]), "holds a CERTIFICATE; what signs is the private key");
        assertRefused(
                pem("ENCRYPTED PRIVATE KEY", new byte[9]), "that a passphrase protects; write it without: openssl");
        assertRefused(
                RSA.replace("KEY-----\nMII", "KEY-----\nProc-Type: 4,ENCRYPTED\n\nMII"), "that a passphrase protects");
        assertRefused(pem("EC PRIVATE KEY", new byte[9]), "holds an EC PRIVATE KEY, which DKIM does not know");
        assertRefused(pem("PRIVATE KEY", curve), "damaged, or neither RSA nor Ed25519");
        assertRefused(pem("PRIVATE KEY", new byte[0]), "damaged, or neither RSA nor Ed25519");
        assertRefused(RSA.substring(0, 400), "is cut off: its line -----END RSA PRIVATE KEY----- is missing");
        assertRefused(RSA.replace("MIICXQIB", "MII"), "holds a private key that is damaged");
        assertRefused(RSA.replace("MIICXQIB", "M.ICXQIB"), "holds a private key that is damaged");
    }

    @Test
    void aKeyWithWrongBytesIsRefusedBeforeItSignsAnything() {
        byte[] key = Base64.getMimeDecoder().decode(RSA.replaceAll("-----.*-----", ""));
        byte[] good = DkimKey.parse("test", RSA).sign(new byte[9]);

        int refused = 0;
        for (int i = 0; i < key.length; i++) {
            byte[] damaged = key.clone();
            damaged[i] ^= 1;
            try {
                byte[] signature =
                        DkimKey.parse("test", pem("RSA PRIVATE KEY", damaged)).sign(new byte[9]);
                assertThat(signature).as("with byte %d changed", i).isEqualTo(good);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("damaged");
                refused++;
            }
        }

        assertThat(refused).isGreaterThan(key.length / 2);
    }

    @Test
    void aKeyMayHaveTextBeforeIt() {
        assertThat(DkimKey.parse("test", "A comment\n" + pem("CERTIFICATE", new byte[9]) + RSA.replace("\n", "\r\n"))
                        .kind())
                .isEqualTo(DkimKey.Kind.RSA);
    }

    @Test
    void aKeyIsNotShownByAccident() {
        assertThat(DkimKey.parse("test", RSA)).hasToString("DkimKey[test, rsa-sha256]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a.b", "A", "a b", "ä", "a_b"})
    void aSelectorIsOneLabel(String selector) {
        assertThatThrownBy(() -> DkimKey.parse(selector, RSA))
                .hasMessage("a selector is up to 63 lower-case letters, digits and hyphens, not " + selector);
    }

    @Test
    void theRecordOfALongKeyIsCutIntoStrings() {
        String line = DkimKeyPair.make(DkimKey.Kind.RSA).zoneLine("s1", "example.org");

        assertThat(line)
                .matches("s1\\._domainkey\\.example\\.org\\. IN TXT \"v=DKIM1; k=rsa; p=[^\"]{237}\" \"[^\"]+\"");
    }

    @Test
    void theRecordOfAShortKeyIsOneString() {
        String line = DkimKeyPair.make(DkimKey.Kind.ED25519).zoneLine("s1", "");

        assertThat(line).matches("s1\\._domainkey IN TXT \"v=DKIM1; k=ed25519; p=[A-Za-z0-9+/]{43}=\"");
    }

    private static void assertRefused(String pem, String message) {
        assertThatThrownBy(() -> DkimKey.parse("test", pem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + label + "-----\n";
    }
}
