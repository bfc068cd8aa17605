package dev.pressrun.feed;

import dev.pressrun.post.Author;
import dev.pressrun.post.Content;
import dev.pressrun.post.Media;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import dev.pressrun.post.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post as all formats show it, in clean text; the body is rendered once for all.
 *
 * @param external the address elsewhere that the post is about; empty when there is none
 * @param content HTML in UTF-8; null when the feeds carry summaries only, or when the post says nothing beyond its title
 * @param summary plain text, may be empty
 * @param foreignLanguage the language when it is not the site's, else empty
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are never changed nor compared
record Item(
        String id,
        String url,
        String external,
        String title,
        byte @Nullable [] content,
        String summary,
        OffsetDateTime published,
        OffsetDateTime updated,
        List<Author> authors,
        List<Label> labels,
        String language,
        String foreignLanguage,
        Media media) {
    /** A word that the post is filed under, and the address that tells whether it is a tag or a category. */
    record Label(String name, String scheme) {}

    static Item of(DatedPost dated, Content content, Site site) {
        Post post = dated.post();
        String url = post.url().toASCIIString();
        URI external = post.syndication().external();
        String language = CleanText.language(post.language());
        return new Item(
                CleanText.lineOr(post.id().value(), url),
                url,
                external == null ? "" : external.toASCIIString(),
                CleanText.titleOr(post.title(), url),
                content == Content.FULL ? contentOf(post) : null,
                CleanText.line(post.summary()),
                dated.published(),
                dated.updated(),
                authorsOf(post),
                labelsOf(post, site),
                language,
                language.equals(CleanText.language(site.language())) ? "" : language,
                post.media());
    }

    /** Says whether the id is also where the post is found. */
    boolean hasItsAddressAsId() {
        return id.equals(url);
    }

    private static byte @Nullable [] contentOf(Post post) {
        byte[] body = FeedHtml.of(post.body().utf8());
        String headline = post.headline() == null ? "" : CleanText.line(post.headline());
        byte[] content = headline.isEmpty() ? body : under("<h2>" + CleanText.html(headline) + "</h2>\n", body);
        return FeedHtml.isBlank(content) ? null : content;
    }

    private static byte[] under(String heading, byte[] body) {
        byte[] head = heading.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static List<Author> authorsOf(Post post) {
        return post.authors().stream()
                .filter(author -> !CleanText.line(author.name()).isEmpty())
                .map(author -> new Author(
                        CleanText.line(author.name()),
                        CleanText.address(author.email()),
                        author.url(),
                        author.avatar()))
                .toList();
    }

    private static List<Label> labelsOf(Post post, Site site) {
        Stream<Label> tags = labels(post.tags(), Group.TAGS, site);
        List<Tag> others = post.labels().stream()
                .filter(label -> !post.tags().contains(label))
                .toList();
        return Stream.concat(tags, labels(others, Group.CATEGORIES, site)).toList();
    }

    private static Stream<Label> labels(List<Tag> tags, Group group, Site site) {
        String scheme = site.url().toASCIIString() + group.folder();
        return tags.stream()
                .map(tag -> CleanText.title(tag.name()))
                .filter(name -> !name.isEmpty())
                .map(name -> new Label(name, scheme));
    }
}
