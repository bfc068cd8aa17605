package dev.pressrun.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.text.Direction;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A post as the template of a mail reads it; what it does not have is empty.
 *
 * @param file the path of its file below the folder of posts
 * @param byline the date, who wrote it, and how long it takes to read
 * @param body an HTML fragment; empty where the summary stands for it
 * @param summary plain text
 */
record HtmlPost(
        String title,
        String url,
        String file,
        String language,
        String direction,
        String headline,
        String byline,
        String body,
        String summary) {
    static HtmlPost of(Draft draft, Post post, Content content, Map<String, String> styles) {
        return new HtmlPost(
                post.title(),
                post.url().toString(),
                Draft.file(post),
                post.language(),
                Direction.of(Locale.forLanguageTag(post.language())).attribute(),
                Objects.requireNonNullElse(post.headline(), ""),
                byline(draft, post),
                content == Content.FULL
                        ? Headings.sunk(post.body().html(styles)).strip()
                        : "",
                post.summary());
    }

    private static String byline(Draft draft, Post post) {
        String date = draft.longDate(post);
        String names = draft.authors(post);
        String origin = names.isEmpty()
                ? draft.texts().isolated(date)
                : draft.texts().get("byline", Map.of("date", date, "authors", names));
        return origin + " · " + draft.readingTime(post);
    }

    boolean isFull() {
        return !body.isEmpty();
    }

    Extent extent() {
        return isFull() ? Extent.FULL : summary.isEmpty() ? Extent.TITLE : Extent.SUMMARY;
    }

    boolean canBeShorter() {
        return weight() > 0;
    }

    int weight() {
        return (isFull() ? body : summary).getBytes(UTF_8).length;
    }

    HtmlPost shorter() {
        return new HtmlPost(title, url, file, language, direction, headline, byline, "", isFull() ? summary : "");
    }
}
