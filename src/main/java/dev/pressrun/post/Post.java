package dev.pressrun.post;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
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
 * @param summary plain text, may be empty
 * @param language a BCP 47 tag
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
        String summary,
        String language,
        Body body) {
    /** The newest first; posts of the same moment by their id, so that every machine agrees. */
    public static final Comparator<Post> NEWEST_FIRST = Comparator.comparing(
                    (Post post) -> post.published().toInstant())
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
    }

    /** The same post with another body. */
    public Post with(Body other) {
        return new Post(id, path, url, title, headline, published, updated, authors, tags, summary, language, other);
    }

    /** Says whether the post is filed under one of the tags. */
    public boolean hasAnyOf(List<Tag> wanted) {
        return wanted.stream().anyMatch(tag -> tags.stream().anyMatch(tag::matches));
    }
}
