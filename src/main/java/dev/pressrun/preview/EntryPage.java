package dev.pressrun.preview;

import dev.pressrun.feed.EntrySource;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.post.Author;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A post as a feed reader shows it: what the entry holds, in the reader's own plain look. */
final class EntryPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private EntryPage() {}

    static String html(FeedSettings feeds, Post post) {
        boolean isFull = EntrySource.content(feeds, post) == Content.FULL;
        String authors = post.authors().stream().map(Author::name).collect(Collectors.joining(", "));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                :root { --paper: #fff; --ink: #222; --quiet: #666; --link: #0a569f; }
                @media (prefers-color-scheme: dark) { :root { --paper: #17191b; --ink: #ddd; --quiet: #999; --link: #8cbcf5; } }
                body { margin: 0 auto; max-width: 38rem; padding: 1.25rem; font: 1.0625rem/1.6 Georgia, serif;
                  color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
                a { color: var(--link); }
                .facts { color: var(--quiet); font-size: .875rem; }
                img, video { max-width: 100%%; height: auto; }
                pre { overflow-x: auto; font-size: .875rem; }
                </style>
                </head>
                <body>
                <h1>%s</h1>
                <p class="facts">%s</p>
                %s
                </body>
                </html>
                """.formatted(
                        Markup.text(post.language()),
                        Markup.text(post.title()),
                        Markup.text(post.title()),
                        Markup.text(DAY.format(post.published()) + (authors.isEmpty() ? "" : " · " + authors)),
                        isFull ? post.body().html() : "<p>" + Markup.text(post.summary()) + "</p>");
    }
}
