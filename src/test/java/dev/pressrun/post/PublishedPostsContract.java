package dev.pressrun.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every place that keeps the ledger must do. */
public interface PublishedPostsContract {
    Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

    PublishedPosts publishedPosts();

    static PublishedPost line(String id, String path, Instant since, Instant changed, String... former) {
        return new PublishedPost(
                new PostId(id), path, path + "/", List.of(former), LocalDate.EPOCH, "00c0ffee-123", since, changed);
    }

    @Test
    default void whereNothingWasPublishedNothingIsKnown() {
        assertThat(publishedPosts().ledger().isEmpty()).isTrue();
    }

    @Test
    default void whatWasKeptIsThereAsItWas() {
        PublishedPost plain = line("tag:example.org,2005:/a", "a", MONDAY, MONDAY);
        PublishedPost odd = new PublishedPost(
                new PostId("urn:x:ä\uD83D\uDE00\\"),
                " tab\there\nand \\n 'more' \r.md",
                "b%20c/",
                List.of("old/", "older.html"),
                LocalDate.of(2004, 10, 25),
                "",
                MONDAY,
                TUESDAY);

        publishedPosts().keep(List.of(odd, plain));

        assertThat(publishedPosts().ledger().lines()).containsExactly(plain, odd);
    }

    @Test
    default void whatIsKeptLaterHoldsAndNoAddressIsForgotten() {
        publishedPosts().keep(List.of(line("urn:x:a", "old", MONDAY, MONDAY, "oldest/")));

        publishedPosts().keep(List.of(line("urn:x:a", "new", TUESDAY, TUESDAY)));
        publishedPosts().keep(List.of(line("urn:x:a", "old", MONDAY, MONDAY)));

        assertThat(publishedPosts().ledger().lines())
                .containsExactly(line("urn:x:a", "new", MONDAY, TUESDAY, "oldest/", "old/"));
    }

    @Test
    default void nothingIsForgottenWhenSomethingElseIsKept() {
        publishedPosts().keep(List.of(line("urn:x:b", "b", TUESDAY, TUESDAY)));

        publishedPosts().keep(List.of(line("urn:x:a", "a", MONDAY, MONDAY)));
        publishedPosts().keep(List.of());

        assertThat(publishedPosts().ledger().lines())
                .extracting(PublishedPost::path)
                .containsExactly("a", "b");
    }

    @Test
    default void manyPostsAreKeptAtOnce() {
        List<PublishedPost> many = IntStream.range(0, 10_000)
                .mapToObj(i -> line("urn:x:%05d".formatted(i), "p" + i, MONDAY, MONDAY))
                .toList();

        publishedPosts().keep(many);

        assertThat(publishedPosts().ledger().lines()).isEqualTo(many);
    }
}
