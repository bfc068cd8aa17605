package dev.pressrun.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pressrun.dkim.Dkim;
import dev.pressrun.dkim.DkimKey;
import dev.pressrun.dkim.DkimKeyPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DkimReaderTest {
    private static final String BLOG = """
            site.title = Ada's log
            site.url = https://example.org/blog
            site.email = ada@news.example.org
            digest.weekly.cron = 0 0 9 ? * MON
            """;
    private static final String RSA = DkimKeyPair.make(DkimKey.Kind.RSA).pem();
    private static final String ED25519 = DkimKeyPair.make(DkimKey.Kind.ED25519).pem();

    @TempDir
    Path folder;

    @Test
    void withoutAKeyNothingIsSigned() {
        assertThat(read(BLOG).mail().dkim()).isEqualTo(Dkim.NONE);
    }

    @Test
    void eachSelectorHasItsKey() throws IOException {
        key("one.pem", RSA, "rw-r-----");
        key("two.pem", ED25519, "rw-------");

        Settings settings = read(BLOG + """
                dkim.s1.key-file = one.pem
                dkim.s2.key-file = two.pem
                dkim.domain = Example.org
                """);

        Dkim dkim = settings.mail().dkim();
        assertThat(dkim.domain()).isEqualTo("example.org");
        assertThat(dkim.keys()).extracting(DkimKey::selector).containsExactly("s1", "s2");
        assertThat(dkim.keys()).extracting(DkimKey::kind).containsExactly(DkimKey.Kind.RSA, DkimKey.Kind.ED25519);
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void aKeyThatEverybodyMayReadIsRefused() throws IOException {
        Path file = key("one.pem", RSA, "rw-r--r--");

        assertThat(problems(BLOG + "dkim.s1.key-file = one.pem\n"))
                .containsExactly(
                        "s.properties:5: dkim.s1.key-file names a file that everybody may read: chmod o-rwx " + file);
    }

    @Test
    void whatIsWrongWithAKeyIsSaidWithItsPlace() throws IOException {
        key("two.pem", "no key", "rw-------");
        Path binary = Files.write(folder.resolve("four.pem"), new byte[] {0x30, (byte) 0x82, (byte) 0xff});
        Files.setPosixFilePermissions(binary, PosixFilePermissions.fromString("rw-------"));

        List<String> problems = problems(BLOG + """
                dkim.s1.key-file = one.pem
                dkim.s2.key-file = two.pem
                dkim.S3.key-file = two.pem
                dkim.s4.key-file = four.pem
                dkim.s5.keyfile = two.pem
                """);

        assertThat(problems)
                .containsExactly(
                        "s.properties:9: dkim.s5.keyfile is no key; did you mean dkim.s5.key-file?",
                        "s.properties:5: dkim.s1.key-file names a file that cannot be read: "
                                + folder.resolve("one.pem"),
                        "s.properties:6: dkim.s2.key-file names a file that holds no private key in the form of PEM, which"
                                + " begins with -----BEGIN PRIVATE KEY-----; make one with pressrun dkim keygen",
                        "s.properties:7: dkim.S3.key-file has a selector that is not lower-case letters, digits and hyphens",
                        "s.properties:8: dkim.s4.key-file names a file that is no text in UTF-8: " + binary);
    }

    @Test
    void theDomainMustBeThatOfTheSenderOrAboveIt() {
        String expected = "must be news.example.org, where the digest weekly comes from, or a domain above it, not ";

        for (String other : List.of("example.com", "org", "s.example.org", "ample.org", "x.news.example.org")) {
            assertThat(problems(BLOG + "dkim.domain = " + other + "\n"))
                    .containsExactly("s.properties:5: dkim.domain " + expected + other);
        }
        assertThat(read(BLOG + "dkim.domain = NEWS.example.org\n").mail().dkim().domain())
                .isEqualTo("news.example.org");
    }

    @Test
    void whatIsNoDomainIsNamed() {
        assertThat(problems(BLOG + "dkim.domain = bü cher.example\n"))
                .containsExactly(
                        "s.properties:5: dkim.domain must be a domain such as example.org, not bü cher.example:"
                                + " the domain has a character that no domain has");
    }

    @Test
    void whatWillNotHelpIsAWarning() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        byte[] weak = generator.generateKeyPair().getPrivate().getEncoded();
        String pem = Base64.getMimeEncoder().encodeToString(weak);
        key("weak.pem", "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n", "rw-------");
        key("new.pem", ED25519, "rw-------");

        assertThat(read(BLOG + "dkim.s1.key-file = weak.pem\n").warnings())
                .containsExactly(
                        "s.properties:5: dkim.s1.key-file names a file that holds an RSA key of only 1024 bits;"
                                + " make one of 2048 with pressrun dkim keygen, under a new selector");
        assertThat(read(BLOG + "dkim.s1.key-file = new.pem\n").warnings())
                .containsExactly("s.properties:5: dkim.s1.key-file names a file that holds an Ed25519 key, which many"
                        + " receivers cannot check; add an RSA key under another selector");
        assertThat(read(BLOG + "dkim.domain = example.org\n").warnings())
                .containsExactly("s.properties:5: dkim.domain signs nothing without a key; set dkim.NAME.key-file too");
    }

    private Path key(String name, String pem, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve(name), pem);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private Settings read(String text) {
        try {
            return SettingsReader.read(Files.writeString(folder.resolve("s.properties"), text), Map.of());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> problems(String text) {
        return catchThrowableOfType(SettingsException.class, () -> read(text)).problems();
    }
}
