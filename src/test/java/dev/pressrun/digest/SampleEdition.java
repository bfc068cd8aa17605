package dev.pressrun.digest;

import dev.pressrun.post.PostId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Editions for the tests of everything that keeps or sends one. */
public final class SampleEdition {
    private static final Sender SENDER = new Sender(
            new Mailbox("The Notes", "notes@example.org"),
            new Mailbox("", "ada@example.org"),
            "Weekly notes",
            "weekly.example.org",
            "owner@example.org");

    private SampleEdition() {}

    /** An edition that was made a second after it was due. */
    public static Edition of(String digest, String due, String... posts) {
        LocalDateTime local = LocalDateTime.parse(due);
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant made = local.plusSeconds(1).toInstant(ZoneOffset.ofHours(1));
        return new Edition(
                new EditionId(digest, local, zone),
                made,
                SENDER,
                Stream.of(posts).map(PostId::new).toList(),
                "Notes – " + posts.length,
                "About " + String.join(" · ", posts),
                "<p>Grüße 👋</p>\n",
                "Grüße 👋\n");
    }
}
