package dev.pressrun.web;

import dev.pressrun.digest.Digest;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.digest.EditionRenderer;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import dev.pressrun.store.Store;
import dev.pressrun.store.StoreSettings;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.SubscriptionState;
import dev.pressrun.theme.Theme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A real store with editions of digests, and a web server with their pages. */
final class TestArchive implements AutoCloseable {
    static final URI URL = URI.create("https://example.org/blog/");
    static final String WEEKLY = "/blog/editions/weekly/";
    static final Site SITE = new Site(
            "Notes & more", URL, "Ada", "ada@example.org", "en", ZoneId.of("Europe/Berlin"), "What Ada found out");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Theme THEME = Theme.named("default");
    private static final List<Digest> DIGESTS = List.of(
            digest("weekly", "The <Weekly>", "en", Digest.Archive.YES),
            digest("monthly", "Der Monat", "de-AT", Digest.Archive.YES),
            digest("empty", "الرسالة", "ar", Digest.Archive.YES),
            digest("named", SITE.title(), "en", Digest.Archive.YES),
            digest("secret", "The Secret", "en", Digest.Archive.NO));

    private final Store store;
    private final TestSite site;

    TestArchive(Path folder) {
        store = Store.open(new StoreSettings("jdbc:sqlite:" + folder.resolve("pressrun.db")));
        for (Digest digest : DIGESTS) {
            store.subscribers()
                    .add(
                            List.of(new EmailAddress("bob@example.org")),
                            digest.name(),
                            SubscriptionState.CONFIRMED,
                            Instant.EPOCH);
        }
        site = TestSite.of(new Archive(SITE, THEME, DIGESTS, store.editions()));
    }

    private static Digest digest(String name, String title, String language, Digest.Archive archive) {
        return new Digest(
                name,
                title,
                "{title}: {first}",
                Mailbox.parse("Ada <ada@example.org>"),
                null,
                List.of(),
                Content.FULL,
                1,
                20,
                "",
                BERLIN,
                null,
                Locale.forLanguageTag(language),
                archive);
    }

    TestSite site() {
        return site;
    }

    /** Makes an edition that was due then, with one post of this title. */
    Edition add(String digest, String due, String title) {
        return add(digest, due, BERLIN, title);
    }

    Edition add(String digest, String due, ZoneId zone, String title) {
        EditionId id = new EditionId(digest, LocalDateTime.parse(due), zone);
        Digest of = DIGESTS.stream()
                .filter(one -> one.name().equals(digest))
                .findFirst()
                .orElseThrow();
        Post post = TestSite.post(
                "https://example.org/blog/" + digest + due.replace(":", "")
                        + zone.getId().hashCode() + "/",
                title,
                "2026-11-20T09:00:00+01:00");
        Edition edition = new EditionRenderer(SITE, THEME, new EditionLinks(URL))
                .render(of, id, List.of(post), id.due().atZone(zone).toInstant());
        store.editions().add(edition);
        return edition;
    }

    /** The path of the page of an edition. */
    static String path(Edition edition) {
        return URI.create(new EditionLinks(URL).of(edition.id())).getRawPath();
    }

    @Override
    public void close() {
        site.close();
        store.close();
    }
}
