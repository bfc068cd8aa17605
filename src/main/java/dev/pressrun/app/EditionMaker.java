package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.digest.Digest;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.digest.EditionRenderer;
import dev.pressrun.digest.Editions;
import dev.pressrun.digest.Selection;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import dev.pressrun.store.Store;
import dev.pressrun.theme.Themes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the editions of a digest from the posts that are new. */
final class EditionMaker {
    private static final Logger LOG = LoggerFactory.getLogger(EditionMaker.class);

    private final Editions editions;
    private final Site site;
    private final Themes themes;
    private final EditionLinks links;

    EditionMaker(Settings settings, Store store, Themes themes) {
        this.editions = store.editions();
        this.site = settings.site();
        this.themes = themes;
        this.links = new EditionLinks(settings.web().url());
    }

    /** The digest of a name. */
    static Digest digest(Settings settings, String name) {
        return settings.digest(name)
                .orElseThrow(() -> new CommandFailedException("no digest is called " + name + "; there are "
                        + settings.digests().stream().map(Digest::name).toList()));
    }

    /** The posts that an edition made now would have, the newest first. */
    List<Post> newPosts(Digest digest, List<Post> posts, Instant now) {
        return Selection.of(
                digest,
                posts,
                editions.sent(digest.name()),
                editions.setUpAt(digest.name()).orElse(now),
                now);
    }

    /** How many posts are new, however few or many an edition takes. */
    int waiting(Digest digest, List<Post> posts, Instant now) {
        Digest any = digest.with(1, Integer.MAX_VALUE);
        return newPosts(any, posts, now).size();
    }

    /** A few of the newest posts, to look at when none is new. */
    List<Post> newest(Digest digest, List<Post> posts) {
        List<Post> newest = Selection.newest(digest, posts);
        if (newest.isEmpty()) {
            throw new CommandFailedException("there is no post for the digest " + digest.name());
        }
        return newest;
    }

    /** An edition of these posts that nobody is owed, as if it was due now. */
    Edition render(Digest digest, Instant now, List<Post> posts) {
        return render(digest, due(digest, now), posts, now);
    }

    private Edition render(Digest digest, LocalDateTime due, List<Post> posts, Instant now) {
        EditionId id = new EditionId(digest.name(), due, digest.zone());
        return new EditionRenderer(site, themes.of(digest.name()), links)
                .render(digest, id, posts, now.truncatedTo(ChronoUnit.SECONDS));
    }

    static LocalDateTime due(Digest digest, Instant now) {
        return LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MILLIS), digest.zone());
    }

    /** Makes an edition of what is new, as if it was due now. */
    Optional<Edition> make(Digest digest, Instant now, List<Post> posts) {
        return make(digest, due(digest, now), posts, now);
    }

    /** Makes an edition of what is new and owes it to every confirmed subscriber; empty when there is nothing to send. */
    Optional<Edition> make(Digest digest, LocalDateTime due, List<Post> posts, Instant now) {
        List<Post> fresh = newPosts(digest, posts, now);
        if (fresh.isEmpty()) {
            LOG.info("no edition: nothing is new digest={} due={}", digest.name(), due);
            return Optional.empty();
        }
        Edition edition = render(digest, due, fresh, now);
        Editions.Added added = editions.add(edition);
        switch (added) {
            case ADDED -> LOG.info("edition made edition={} posts={}", edition.id(), fresh.size());
            case KNOWN -> LOG.info("no edition: it was made before edition={}", edition.id());
            case NOBODY ->
                LOG.info("no edition: nobody has confirmed digest={} posts_waiting={}", digest.name(), fresh.size());
        }
        return added == Editions.Added.ADDED ? Optional.of(edition) : Optional.empty();
    }
}
