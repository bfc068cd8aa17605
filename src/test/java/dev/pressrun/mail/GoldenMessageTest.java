package dev.pressrun.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.digest.Edition;
import dev.pressrun.dkim.DkimVerifier;
import dev.pressrun.generator.Generator;
import dev.pressrun.mail.lint.MessageLint;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.SubscriberId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole messages, octet by octet, in files that somebody looked at and that any mail program opens. {@code -Dpressrun.golden=write}
 * writes them anew; look again before they are committed.
 */
class GoldenMessageTest {
    private static final List<Post> POSTS = Letters.posts(Letters.FOLDER.resolve("posts"), Generator.PLAIN);
    private static final Reader ADA = new Reader(new SubscriberId(1), Samples.ADA, "Ada Lovelace");
    private static final Reader JOERG = new Reader(new SubscriberId(3), EmailAddress.parse("jörg@straße.de"), "Jörg");
    private static final Reader NAMELESS = new Reader(new SubscriberId(2), Samples.ADA, "");

    private record Golden(String name, Edition edition, Reader reader) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Golden> messages() {
        return Stream.of(
                new Golden("one-post", edition("{first}", Content.FULL, "en", "lamp"), NAMELESS),
                new Golden("several-posts", edition("{title}, {date}", Content.FULL, "en", "lamp", "wax"), ADA),
                new Golden(
                        "summaries", edition("{title}: {count}", Content.SUMMARY, "de", "lamp", "wax", "nihongo"), ADA),
                new Golden("right-to-left", edition("{first}", Content.FULL, "he", "shalom"), ADA),
                new Golden("japanese", edition("{first}", Content.FULL, "ja", "nihongo"), NAMELESS),
                new Golden("beyond-ascii", edition("{first}", Content.FULL, "de", "wax"), JOERG));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageHasTheOctetsItHadBefore(Golden golden) throws Exception {
        String message = Letters.write(golden.edition(), golden.reader());

        Path file = Letters.FOLDER.resolve(golden.name() + ".eml");
        if ("write".equals(System.getProperty("pressrun.golden"))) {
            Files.writeString(file, message, ISO_8859_1);
        }
        assertThat(message).isEqualTo(Files.readString(file, ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageBreaksNoRule(Golden golden) throws Exception {
        assertThat(MessageLint.findings(Letters.write(golden.edition(), golden.reader())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void bothSignaturesHold(Golden golden) throws Exception {
        DkimVerifier verifier = new DkimVerifier(Map.of(
                "rsa._domainkey.example.org", record("rsa"), "ed25519._domainkey.example.org", record("ed25519")));

        assertThat(verifier.valid(Letters.write(golden.edition(), golden.reader())))
                .containsExactly("rsa", "ed25519");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void parsersThatAreNotOursReadWhatWasWritten(Golden golden) throws Exception {
        Parsers.assertReads(golden.edition(), golden.reader(), Letters.write(golden.edition(), golden.reader()));
    }

    private static String record(String key) throws java.io.IOException {
        return Files.readString(Letters.FOLDER.resolve(key + ".txt")).strip();
    }

    private static Edition edition(String subject, Content content, String language, String... names) {
        List<Post> posts = POSTS.stream()
                .filter(post -> Stream.of(names).anyMatch(name -> post.path().contains(name)))
                .toList();
        assertThat(posts).hasSize(names.length);
        return Letters.edition(subject, content, language, posts);
    }
}
