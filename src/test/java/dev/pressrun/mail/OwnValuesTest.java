package dev.pressrun.mail;

import static dev.pressrun.digest.Place.ARCHIVED;
import static dev.pressrun.digest.Place.END;
import static dev.pressrun.digest.Place.MAILED;
import static dev.pressrun.digest.Place.NAME;
import static dev.pressrun.digest.Place.NAMED;
import static dev.pressrun.digest.Place.UNSUBSCRIBE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.delivery.Message;
import dev.pressrun.digest.Edition;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.SubscriberId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each reader has of their own stands in the message as if the edition had been written for that reader alone. */
class OwnValuesTest {
    private static final String LINK = "https://news.example.org/unsubscribe/weekly/";

    @Test
    void aReaderIsGreetedByName() throws Exception {
        Edition edition = edition("Hello" + NAMED.mark() + " " + NAME.mark() + END.mark() + ",\n\nnews.\n");

        assertThat(text(edition, "Ada")).isEqualTo("Hello Ada,\n\nnews.\n");
        assertThat(html(edition, "Ada")).isEqualTo("Hello Ada,\n\nnews.\n");
    }

    @Test
    void aNameThatIsWrittenTheOtherWayDoesNotTurnTheGreeting() throws Exception {
        Edition edition = edition(NAMED.mark() + "Hello " + NAME.mark() + "," + END.mark() + "\n");

        assertThat(text(edition, "ليلى")).isEqualTo("Hello \u2068ليلى\u2069,\n");
        assertThat(html(edition, "ليلى")).isEqualTo("Hello <bdi>ليلى</bdi>,\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\r\n", "\u202e", "\u2067 \u2069"})
    void aReaderWithoutANameIsGreetedWithoutOne(String name) throws Exception {
        Edition edition = edition("Hello" + NAMED.mark() + " " + NAME.mark() + END.mark() + ",\n\nnews.\n");

        assertThat(text(edition, name)).isEqualTo("Hello,\n\nnews.\n");
        assertThat(html(edition, name)).isEqualTo("Hello,\n\nnews.\n");
    }

    @Test
    void theAddressToUnsubscribeIsTheReadersOwn() throws Exception {
        Edition edition = edition("Stop: " + UNSUBSCRIBE.mark() + "\n");

        String ada = text(edition, "Ada", 1);
        String bob = text(edition, "Bob", 2);

        assertThat(ada).isEqualTo("Stop: " + Samples.LINKS.unsubscribe("weekly", new SubscriberId(1)) + "\n");
        assertThat(ada).startsWith("Stop: " + LINK).isNotEqualTo(bob);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<script>alert('x')</script>|<script>alert('x')</script>",
                "\"Ada\" & <b>Bob</b>|\"Ada\" & <b>Bob</b>",
                "&lt;b&gt;|&lt;b&gt;",
                "=41da=|=41da=",
                ".|.",
                "From |From",
                " Ada  Lovelace |Ada Lovelace",
                "Ада 日本 👩‍👩‍👧|Ада 日本 👩‍👩‍👧",
                "--=_e6588273a108d40e693a02dee7035fcf--|--=_e6588273a108d40e693a02dee7035fcf--"
            })
    void aNameIsReadAsItWasWritten(String name, String shown) throws Exception {
        Edition edition = edition("Hello " + NAME.mark() + ",\n" + NAME.mark() + "\n");
        String inHtml = shown.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");

        assertThat(text(edition, name)).isEqualTo("Hello " + shown + ",\n" + shown + "\n");
        assertThat(html(edition, name)).isEqualTo("Hello " + inHtml + ",\n" + inHtml + "\n");
    }

    @Test
    void aNameCannotBreakTheLineOrTurnTheTextAround() throws Exception {
        Edition edition = edition("Hello " + NAME.mark() + ", news\n");

        String text = text(edition, "A\r\nBcc: b@example.org\u0000\u0085\u2028x\u202e\u2066y\u2069\u0003\u007f");

        assertThat(text).isEqualTo("Hello A Bcc: b@example.org xy, news\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "=", "日", "😀", "two words "})
    void aNameHasAtMost100Characters(String piece) throws Exception {
        String name = text(edition(String.valueOf(NAME.mark())), piece.repeat(300));

        assertThat(name).hasSizeBetween(90, 100).startsWith(piece).endsWith("…").doesNotContain("\ufffd", "?");
    }

    @Test
    void marksAnywhereAreReplacedAsInPlainText() throws Exception {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String marked = marked(random);
            String name = random.nextInt(4) == 0 ? "" : words(random, 30).strip();

            String written = write(edition(marked), name, seed);

            Wire.scan(written);
            assertThat(Wire.part(written, 0)).as("seed %d", seed).isEqualTo(substituted(marked, name, seed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0003b", "a\u0004b", "\u0003a\u0003b\u0004\u0004", "\u0003a\u0004\u0004"})
    void aStretchForSomeReadersThatIsNotOneIsNotSentToAnybody(String marked) {
        assertThatThrownBy(() -> new PreparedEdition(edition(marked), Samples.LETTERHEAD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a stretch for readers with a name ");
    }

    @Test
    void aMessageHasWhatIsForMessagesAlone() throws Exception {
        Edition edition = edition(MAILED + "Stop " + NAME + END + "it" + ARCHIVED + "All " + UNSUBSCRIBE + END + ".\n");

        assertThat(text(edition, "Ada")).isEqualTo("Stop Adait.\n");
        assertThat(html(edition, "Ada")).isEqualTo("Stop Adait.\n");
    }

    @Test
    void whatIsForMessagesAloneCostsAReaderNothing() {
        Edition plain = edition("before Stop after\n");
        Edition marked = edition("before " + MAILED + "Stop" + END + " after" + ARCHIVED + "All" + END + "\n");
        OwnValues values = new OwnValues("u", "");

        assertThat(new Body(marked).of(values)).usingRecursiveComparison().isEqualTo(new Body(plain).of(values));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0005b", "\u0006", "\u0005a\u0003b\u0004c\u0004"})
    void aStretchThatDoesNotEndIsNotSentToAnybody(String marked) {
        assertThatThrownBy(() -> new PreparedEdition(edition(marked), Samples.LETTERHEAD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a stretch for ");
    }

    /** Lines of all kinds with marks anywhere in them. */
    private static String marked(Random random) {
        StringBuilder text = new StringBuilder();
        boolean named = false;
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(5)) {
                case 0 -> text.append(UNSUBSCRIBE.mark());
                case 1 -> text.append(NAME.mark());
                case 2 -> {
                    text.append((named ? END : NAMED).mark());
                    named = !named;
                }
                case 3 -> text.append(words(random, 500));
                default -> text.append(words(random, 20));
            }
        }
        return text.append(named ? String.valueOf(END.mark()) : "").toString();
    }

    private static String words(Random random, int length) {
        List<String> signs =
                List.of("a", "b", " ", "  ", "=", ".", "\n", "\n.", " \n", "é", "日", "😀", "From ", "-", "\t");
        StringBuilder words = new StringBuilder();
        boolean oneLine = random.nextBoolean();
        while (words.length() < length) {
            String sign = signs.get(random.nextInt(signs.size()));
            words.append(oneLine || length < 40 ? sign.replace("\n", "").replace("\t", "") : sign);
        }
        return words.toString().replaceAll(length < 40 ? " +" : "$^", " ");
    }

    private static String substituted(String marked, String name, long subscriber) {
        String forReader = name.isEmpty() ? marked.replaceAll("(?s)\u0003.*?\u0004", "") : marked;
        return forReader
                .replaceAll("[\u0003\u0004]", "")
                .replace("\u0001", Samples.LINKS.unsubscribe("weekly", new SubscriberId(subscriber)))
                .replace("\u0002", name);
    }

    private static Edition edition(String marked) {
        return Samples.edition(Samples.EDITION.sender(), "Subject", marked, marked);
    }

    private static String text(Edition edition, String name) throws Exception {
        return text(edition, name, 1);
    }

    private static String text(Edition edition, String name, long subscriber) throws Exception {
        return Wire.part(write(edition, name, subscriber), 0);
    }

    private static String html(Edition edition, String name) throws Exception {
        return Wire.part(write(edition, name, 1), 1);
    }

    private static String write(Edition edition, String name, long subscriber) throws Exception {
        Reader reader = new Reader(new SubscriberId(subscriber), Samples.ADA, name);
        String written = Wire.write(new Message(edition, reader, "<a@example.org>"));
        Wire.scan(written);
        return written;
    }
}
