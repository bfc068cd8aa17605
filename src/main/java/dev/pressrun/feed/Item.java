package dev.pressrun.feed;

import dev.pressrun.post.Author;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as all three feeds show it, in clean text; the body is rendered once for the three.
 *
 * @param content HTML; null when the feeds carry summaries only, or when the post says nothing beyond its title
 * @param summary plain text, may be empty
 */
record Item(
        String id,
        String url,
        String title,
        @Nullable String content,
        String summary,
        OffsetDateTime published,
        OffsetDateTime updated,
        List<Author> authors,
        List<String> tags,
        String language) {

    static Item of(DatedPost dated, Content content) {
        Post post = dated.post();
        String url = post.url().toASCIIString();
        return new Item(
                CleanText.lineOr(post.id().value(), url),
                url,
                CleanText.lineOr(post.title(), url),
                content == Content.FULL ? contentOf(post) : null,
                CleanText.line(post.summary()),
                dated.published(),
                dated.updated(),
                authorsOf(post),
                post.labels().stream()
                        .map(tag -> CleanText.line(tag.name()))
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                CleanText.line(post.language()));
    }

    /** Says whether the id is also where the post is found. */
    boolean hasItsAddressAsId() {
        return id.equals(url);
    }

    private static @Nullable String contentOf(Post post) {
        String body = CleanText.block(post.body().html());
        String headline = post.headline() == null ? "" : CleanText.line(post.headline());
        String content = headline.isEmpty() ? body : "<h2>" + CleanText.html(headline) + "</h2>\n" + body;
        return content.isBlank() ? null : content;
    }

    private static List<Author> authorsOf(Post post) {
        return post.authors().stream()
                .filter(author -> !CleanText.line(author.name()).isEmpty())
                .map(author ->
                        new Author(CleanText.line(author.name()), CleanText.address(author.email()), author.url()))
                .toList();
    }
}
