package dev.pressrun.feed;

import dev.pressrun.post.Author;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one document says in each format, in clean text, decided once.
 *
 * @param hasSound whether listeners may take the series for a podcast
 */
record Contents(Site site, FeedSettings settings, Series series, Part part, boolean hasSound) {
    /** Stands in feeds as the program that wrote them; without a version, so that an upgrade changes no feed. */
    static final String GENERATOR = "Pressrun";

    static final String STYLESHEET = "feed.css";

    String title() {
        return series.title();
    }

    String description() {
        return series.description();
    }

    String language() {
        return series.language();
    }

    @Nullable
    Author author() {
        return series.author();
    }

    String homeAddress() {
        return site.url().toASCIIString();
    }

    /** What makes the series the same for ever: all of its documents have it (RFC 5005, section 4). */
    String id() {
        return series.path().isEmpty() ? homeAddress() : address(series.path());
    }

    /** Where readers can subscribe to the document; nobody needs to be told of a change in an archive. */
    List<URI> hubs() {
        return part.kind() == Part.Kind.ARCHIVE ? List.of() : settings.hubs();
    }

    /** The address of this document in a format. */
    String addressOf(String name) {
        return address(part.path() + name);
    }

    /** The address of the series' newest posts in a format. */
    String currentAddressOf(String name) {
        return address(series.path() + name);
    }

    /** The address of the archive before this document. */
    Optional<String> olderAddressOf(String name) {
        return Optional.ofNullable(part.older()).map(path -> address(path + name));
    }

    /** The address of the archive behind this archive. */
    Optional<String> newerAddressOf(String name) {
        return Optional.ofNullable(part.newer()).map(path -> address(path + name));
    }

    String stylesheetAddress() {
        return address(STYLESHEET);
    }

    private String address(String path) {
        return settings.addressOf(path).toString();
    }

    /** When anything in the document changed last; one without posts has never changed. */
    Optional<OffsetDateTime> updated() {
        return part.posts().stream().map(DatedPost::updated).max(OffsetDateTime.timeLineOrder());
    }

    boolean hasMedia() {
        return part.posts().stream()
                .map(dated -> dated.post().media())
                .anyMatch(media -> media.image() != null || media.enclosures().size() > 1);
    }
}
