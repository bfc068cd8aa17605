package dev.pressrun.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.delivery.Message;
import dev.pressrun.delivery.MessageIds;
import dev.pressrun.digest.Archives;
import dev.pressrun.digest.Digest;
import dev.pressrun.digest.Digest.Archive;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.digest.EditionRenderer;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.dkim.Dkim;
import dev.pressrun.dkim.DkimKey;
import dev.pressrun.generator.Generator;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import dev.pressrun.source.PostFolder;
import dev.pressrun.source.SourceSettings;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Messages as a service with everything set up sends them, made all the way from the files of posts. */
final class Letters {
    static final Path FOLDER = Path.of("src/test/resources/dev/pressrun/mail");

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Site SITE = new Site(
            "Notes from the Workshop",
            URI.create("https://blog.example.org/"),
            "Ada",
            "ada@example.org",
            "en",
            BERLIN,
            "What I made and what broke");
    private static final EditionLinks LINKS = new EditionLinks(Samples.LINKS.web());
    private static final Letterhead LETTERHEAD = new Letterhead(
            Samples.LINKS,
            new Archives(SITE.url(), LINKS, Set.of("weekly")),
            new LetterheadSettings(
                    new Mailbox("", "stop@example.org"),
                    new ReturnAddress(new Mailbox("", "bounces@example.org")),
                    "pressrun"),
            new Dkim(null, List.of(key("rsa"), key("ed25519"))));

    private Letters() {}

    /** The posts of a folder that are published by now, the newest first. */
    static List<Post> posts(Path folder, Generator generator) {
        return new PostFolder(new SourceSettings(folder, generator, null), SITE)
                .read(NOW)
                .posts();
    }

    static Edition edition(String subject, Content content, String language, List<Post> posts) {
        Digest digest = new Digest(
                "weekly",
                "The Workshop Letter",
                subject,
                Mailbox.parse("Jürgen, the editor <letter@example.org>"),
                new Mailbox("", "answers@example.org"),
                List.of(),
                content,
                1,
                100,
                "Ada Example\nLong Lane 7\n12345 Sometown",
                BERLIN,
                null,
                Locale.forLanguageTag(language),
                Archive.YES);
        EditionId id = EditionId.parse("weekly/2026-11-23T09:00/Europe/Berlin");
        return new EditionRenderer(SITE, Theme.named("default"), LINKS).render(digest, id, posts, NOW);
    }

    /** The message to a reader, one character per octet. */
    static String write(Edition edition, Reader reader) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Message message = new Message(edition, reader, MessageIds.of(edition, reader.subscriber()));
        new PreparedEdition(edition, LETTERHEAD).writeTo(out, message);
        return out.toString(ISO_8859_1);
    }

    private static DkimKey key(String name) {
        try {
            return DkimKey.parse(name, Files.readString(FOLDER.resolve(name + ".pem"), UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("there is no key " + name, e);
        }
    }
}
