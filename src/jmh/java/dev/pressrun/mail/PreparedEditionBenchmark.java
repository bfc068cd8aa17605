package dev.pressrun.mail;

import dev.pressrun.dkim.Dkim;
import dev.pressrun.dkim.DkimKey;
import dev.pressrun.dkim.DkimKeyPair;
import dev.pressrun.delivery.Message;
import dev.pressrun.delivery.MessageIds;
import dev.pressrun.digest.Archives;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.digest.Place;
import dev.pressrun.digest.Sender;
import dev.pressrun.post.PostId;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.ReaderLinks;
import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.subscriber.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What one reader's message costs once its edition, of 48 KB before it is encoded and of 57 KB after that, is prepared. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PreparedEditionBenchmark {
    private static final int READERS = 1 << 10;
    private static final int ROOM = 58_000;
    private static final int TEXT = 12_000;
    private static final int HTML = 35_000;

    private final Message[] messages = new Message[READERS];
    private final byte[] connection = new byte[8192];
    private final byte[] signed = new byte[2_000];
    private final List<DkimKey> keys = List.of(
            DkimKey.parse("r1", DkimKeyPair.make(DkimKey.Kind.RSA).pem()),
            DkimKey.parse("e1", DkimKeyPair.make(DkimKey.Kind.ED25519).pem()));
    private final PreparedEdition prepared;
    private final PreparedEdition preparedToSign;
    private int next;

    /** Prepares the edition, and the messages of many readers. */
    public PreparedEditionBenchmark() {
        Edition edition = edition();
        Tokens tokens = new Tokens(new TreeMap<>(Map.of(1, new byte[32])));
        ReaderLinks links = new ReaderLinks(URI.create("https://news.example.org/"), tokens);
        LetterheadSettings settings = new LetterheadSettings(
                new Mailbox("", "stop@example.org"),
                new ReturnAddress(new Mailbox("", "bounces@example.org")),
                "pressrun");
        Archives archives =
                new Archives(URI.create("https://example.org/"), new EditionLinks(links.web()), Set.of("weekly"));
        prepared = new PreparedEdition(edition, new Letterhead(links, archives, settings, Dkim.NONE));
        preparedToSign = new PreparedEdition(edition, new Letterhead(links, archives, settings, new Dkim(null, keys)));
        for (int i = 0; i < READERS; i++) {
            SubscriberId id = new SubscriberId(i + 1);
            EmailAddress address = new EmailAddress("reader" + i + "@example.com");
            messages[i] = new Message(edition, new Reader(id, address, "Reader " + i), MessageIds.of(edition, id));
        }
    }

    /** The whole message in memory: the one copy is made here. */
    @Benchmark
    public ByteArrayOutputStream intoMemory() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(ROOM);
        prepared.writeTo(out, message());
        return out;
    }

    /** The same, signed with RSA-2048 and Ed25519. */
    @Benchmark
    public ByteArrayOutputStream signed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(ROOM);
        preparedToSign.writeTo(out, message());
        return out;
    }

    /** The two signatures alone, to compare the cost of a signed message with. */
    @Benchmark
    public void signatures(Blackhole hole) {
        keys.forEach(key -> hole.consume(key.sign(signed)));
    }

    /** Into the small buffer of a connection, with the address of the envelope. */
    @Benchmark
    public String intoConnection() throws IOException {
        Message message = message();
        prepared.writeTo(new Connection(connection), message);
        return prepared.returnAddress(message);
    }

    private Message message() {
        return messages[next++ & (READERS - 1)];
    }

    /** Copies what it gets into the same buffer again and again, as the stream of a socket does. */
    private static final class Connection extends OutputStream {
        private final byte[] buffer;

        Connection(byte[] buffer) {
            this.buffer = buffer;
        }

        @Override
        public void write(int octet) {
            buffer[0] = (byte) octet;
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            for (int at = 0; at < length; at += buffer.length) {
                System.arraycopy(octets, from + at, buffer, 0, Math.min(buffer.length, length - at));
            }
        }
    }

    private static Edition edition() {
        String greeting = "Hello" + Place.NAMED.mark() + " " + Place.NAME.mark() + Place.END.mark() + ",\n\n";
        String text = greeting + words(TEXT) + "\n--\nUnsubscribe: " + Place.UNSUBSCRIBE.mark() + "\n";
        String html = "<!doctype html>\n<html lang=\"en\"><body><p>" + greeting + "</p><p>" + words(HTML)
                + "</p><p><a href=\"" + Place.UNSUBSCRIBE.mark() + "\">Unsubscribe</a></p></body></html>\n";
        return new Edition(
                EditionId.parse("weekly/2026-11-23T09:00/Europe/Berlin"),
                Instant.parse("2026-11-23T08:00:00Z"),
                new Sender(
                        new Mailbox("Ada", "news@example.org"),
                        null,
                        "Weekly",
                        "weekly.example.org",
                        "ada@example.org"),
                List.of(new PostId("https://example.org/a")),
                "Weekly: what is new",
                "What is new",
                html,
                text);
    }

    /** Some of them with what quoted-printable encodes. */
    private static String words(int length) {
        List<String> words = List.of("press ", "run ", "the ", "edition ", "of ", "naïve ", "readers, ", "a=b ", "feeds.\n");
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }
}
