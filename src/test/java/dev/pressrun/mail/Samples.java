package dev.pressrun.mail;

import static dev.pressrun.digest.Place.END;
import static dev.pressrun.digest.Place.NAME;
import static dev.pressrun.digest.Place.NAMED;
import static dev.pressrun.digest.Place.UNSUBSCRIBE;

import dev.pressrun.delivery.Message;
import dev.pressrun.delivery.MessageIds;
import dev.pressrun.digest.Archives;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.digest.Sender;
import dev.pressrun.dkim.Dkim;
import dev.pressrun.post.PostId;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.ReaderLinks;
import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.subscriber.Tokens;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Editions and messages that the tests of mail send. */
final class Samples {
    static final EmailAddress ADA = new EmailAddress("ada@example.com");
    static final Edition EDITION = edition("Weekly: 2 new posts");
    static final ReaderLinks LINKS = new ReaderLinks(
            URI.create("https://news.example.org/"), new Tokens(new TreeMap<>(Map.of(1, new byte[32]))));
    static final Letterhead LETTERHEAD = new Letterhead(LINKS, archives(Set.of()), LetterheadSettings.NONE, Dkim.NONE);

    private Samples() {}

    /** Of these digests. */
    static Archives archives(Set<String> digests) {
        return new Archives(URI.create("https://example.org/"), new EditionLinks(LINKS.web()), digests);
    }

    static Edition edition(String subject) {
        return edition(subject, "A plain text.\n\n.\n..dots\n-- \nGrüße, 日本\n");
    }

    static Edition edition(String subject, String text) {
        Sender sender = new Sender(
                new Mailbox("Jürgen, the editor", "news@example.org"),
                new Mailbox("", "answers@example.org"),
                "The \"Weekly\"",
                "weekly.example.org",
                "owner@example.org");
        return edition(sender, subject, text);
    }

    static Edition edition(Sender sender, String subject, String text) {
        String html = "<!doctype html>\n<html lang=\"de\"><body><p>Grüße, 日本 😀</p></body></html>\n";
        return edition(sender, subject, html, text);
    }

    static Edition edition(Sender sender, String subject, String html, String text) {
        return new Edition(
                EditionId.parse("weekly/2026-11-23T09:00/Europe/Berlin"),
                Instant.parse("2026-11-23T08:00:00Z"),
                sender,
                List.of(new PostId("https://example.org/a")),
                subject,
                "Summary",
                html,
                text);
    }

    /** With the places of the reader's name and of the address to unsubscribe. */
    static Edition greeting(String subject) {
        Edition plain = edition(subject);
        String greeting = "Grüße" + NAMED.mark() + ", " + NAME.mark() + END.mark() + ".";
        String text = greeting + "\n\n" + plain.text() + "\n--\nAbbestellen: " + UNSUBSCRIBE.mark() + "\n";
        String html = "<!doctype html>\n<html lang=\"de\"><body><p>" + greeting + "</p>\n<p><a href=\""
                + UNSUBSCRIBE.mark() + "\">Abbestellen</a></p></body></html>\n";
        return edition(plain.sender(), subject, html, text);
    }

    static Reader reader(EmailAddress address) {
        return new Reader(new SubscriberId(1), address, "");
    }

    static Message toAda(Edition edition) {
        return message(edition, ADA, 1);
    }

    static Message message(Edition edition, EmailAddress to, long subscriber) {
        SubscriberId id = new SubscriberId(subscriber);
        return new Message(edition, new Reader(id, to, ""), MessageIds.of(edition, id));
    }
}
