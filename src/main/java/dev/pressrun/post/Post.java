package dev.pressrun.post;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One article of the author.
 *
 * @param id stable for ever
 * @param path the file's path below the folder of posts, segments joined by a slash, as it is on disk
 * @param url the absolute address of the post's page
 * @param title plain text
 * @param headline plain text of the first heading of a post whose title stands above it; null when there is none
 * @param published when the author published it, with the offset it was written with
 * @param updated when the author last changed it; never before {@code published}
 * @param authors at least one where the site or the post names one
 * @param categories the author's own for the post, or those of the folder it is in
 * @param summary plain text that the author wrote for it, may be empty
 * @param language a BCP 47 tag
 * @param aliases absolute addresses that the post had before
 */
public record Post(
        PostId id,
        String path,
        URI url,
        String title,
        @Nullable String headline,
        OffsetDateTime published,
        OffsetDateTime updated,
        List<Author> authors,
        List<Tag> tags,
        List<Tag> categories,
        String summary,
        String language,
        Body body,
        Media media,
        Syndication syndication,
        List<URI> aliases) {
    /** The newest first; posts of the same moment by their id, so that every machine agrees. */
    public static final Comparator<Post> NEWEST_FIRST = Comparator.comparing(
                    Post::published, OffsetDateTime.timeLineOrder())
            .reversed()
            .thenComparing(post -> post.id().value());

    public Post {
        if (!url.isAbsolute()) {
            throw new IllegalArgumentException("a post's address must be absolute: " + url);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("a post must have a title: " + path);
        }
        if (updated.toInstant().isBefore(published.toInstant())) {
            throw new IllegalArgumentException("a post cannot be updated before it is published: " + path);
        }
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
        aliases = List.copyOf(aliases);
    }

    /** What the post is about, in plain text: in the author's words, else as its text begins; may be empty. */
    @Override
    public String summary() {
        return summary.isEmpty() ? body.excerpt() : summary;
    }

    /** The same post with another body. */
    public Post with(Body other) {
        return copy(id, url, updated, other, media, aliases);
    }

    /** The same post with other media. */
    public Post with(Media other) {
        return copy(id, url, updated, body, other, aliases);
    }

    /** The same post with another id and other addresses. */
    public Post named(PostId otherId, URI otherUrl, List<URI> otherAliases) {
        return copy(otherId, otherUrl, updated, body, media, otherAliases);
    }

    /** The same post, changed last at another time. */
    public Post updatedAt(OffsetDateTime other) {
        return copy(id, url, other, body, media, aliases);
    }

    private Post copy(
            PostId otherId,
            URI otherUrl,
            OffsetDateTime otherUpdated,
            Body otherBody,
            Media otherMedia,
            List<URI> otherAliases) {
        return new Post(
                otherId,
                path,
                otherUrl,
                title,
                headline,
                published,
                otherUpdated,
                authors,
                tags,
                categories,
                summary,
                language,
                otherBody,
                otherMedia,
                syndication,
                otherAliases);
    }

    /** Whether lists, feeds and digests may have the post, and not only its own page. */
    public boolean isListed() {
        return syndication.listing() == Syndication.Listing.LISTED;
    }

    /** All that the post is filed under: its tags, then those of its categories that are not among them. */
    public List<Tag> labels() {
        return Stream.concat(
                        tags.stream(),
                        categories.stream().filter(category -> tags.stream().noneMatch(category::matches)))
                .toList();
    }

    /** Says whether the post is filed under one of the words, as a tag or as a category. */
    public boolean hasAnyOf(List<Tag> wanted) {
        return wanted.stream().anyMatch(tag -> labels().stream().anyMatch(tag::matches));
    }
}
