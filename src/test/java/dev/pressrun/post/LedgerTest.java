package dev.pressrun.post;

import static dev.pressrun.post.PublishedPostsContract.MONDAY;
import static dev.pressrun.post.PublishedPostsContract.TUESDAY;
import static dev.pressrun.post.PublishedPostsContract.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void itDoesNotMatterInWhichOrderLinesComeTogether(long seed) {
        Random random = new Random(seed);
        List<PublishedPost> lines = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> line(
                        "urn:x:" + random.nextInt(3),
                        "p" + random.nextInt(4),
                        MONDAY.plusSeconds(random.nextInt(3)),
                        TUESDAY.plusSeconds(i)))
                .toList());
        Ledger ledger = Ledger.of(lines);

        Collections.shuffle(lines, random);

        assertThat(Ledger.of(lines).lines()).extracting(PublishedPost::path).isEqualTo(paths(ledger));
        assertThat(Ledger.of(lines).lines())
                .extracting(line -> line.former().stream().sorted().toList())
                .isEqualTo(ledger.lines().stream()
                        .map(line -> line.former().stream().sorted().toList())
                        .toList());
    }

    private static List<String> paths(Ledger ledger) {
        return ledger.lines().stream().map(PublishedPost::path).toList();
    }

    @Test
    void aLineThatSaysNothingNewStays() {
        PublishedPost line = line("urn:x:a", "a", MONDAY, MONDAY, "old/");

        assertThat(line.then(line("urn:x:a", "a", TUESDAY, TUESDAY))).isSameAs(line);
    }

    @Test
    void aLineChangesAlsoWhenTheClockWasPutBack() {
        PublishedPost line = line("urn:x:a", "a", TUESDAY, TUESDAY);

        PublishedPost next = line.then(line("urn:x:a", "b", MONDAY, MONDAY));

        assertThat(Ledger.of(List.of(line, next)).lines())
                .containsExactly(line("urn:x:a", "b", MONDAY, TUESDAY.plusSeconds(1), "a/"));
    }

    @Test
    void anAddressThatIsUsedAgainIsNoFormerOne() {
        PublishedPost line = line("urn:x:a", "a", MONDAY, MONDAY, "b/");

        PublishedPost next = line.then(line("urn:x:a", "b", TUESDAY, TUESDAY));

        assertThat(next.former()).containsExactly("a/");
    }
}
