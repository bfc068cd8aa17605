package dev.pressrun.digest;

import dev.pressrun.post.Post;
import dev.pressrun.text.OneLine;
import dev.pressrun.text.Wrapping;
import java.util.List;

/** Writes an edition for a terminal: each post stands there as if its file had just been shown. */
final class TextPart {
    private final Draft draft;
    private final List<Extent> extents;
    private final StringBuilder text = new StringBuilder();

    /** The text with as much of each post as the HTML has: a program that compares the two finds the same (RFC 2046, section 5.1.4). */
    TextPart(Draft draft, List<Extent> extents) {
        this.draft = draft;
        this.extents = List.copyOf(extents);
    }

    String write() {
        lines(draft.digest().title());
        line(draft.longDate(draft.date()));
        if (!draft.address().isEmpty()) {
            lines(draft.texts().get("in-browser") + ": " + draft.address());
        }
        text.append(Place.NAMED)
                .append('\n')
                .append(draft.greeting())
                .append('\n')
                .append(Place.END);
        if (extents.size() > 1) {
            contents();
        }
        for (int i = 0; i < extents.size(); i++) {
            text.append("\n\n\n");
            post(draft.posts().get(i), extents.get(i));
        }
        text.append("\n\n\n");
        footer();
        return text.toString();
    }

    private void contents() {
        text.append("\n\n");
        lines(draft.texts().get("contents"));
        line("");
        for (Post post : draft.posts()) {
            line("  - " + String.join("\n    ", Wrapping.lines(OneLine.of(post.title()), Draft.COLUMNS - 4)));
        }
    }

    private void post(Post post, Extent extent) {
        // one line whatever its length, so that it can be copied
        line("$ cat posts/" + Draft.file(post));
        line("");
        lines(post.title());
        line("");
        String headline = post.headline();
        if (headline != null) {
            line("");
            lines(headline);
            line("");
        }
        line(draft.longDate(post));
        line("");
        String body = switch (extent) {
            case FULL -> post.body().text(Draft.COLUMNS).stripTrailing();
            case SUMMARY -> wrapped(post.summary());
            case TITLE -> "";
        };
        if (!body.isEmpty()) {
            line(body);
            line("");
        }
        lines(draft.texts().get(extent == Extent.FULL ? "on-the-web" : "read-on") + ": " + post.url());
        lines(byline(post));
    }

    /** Below the post, which is shown as its file has it. */
    private String byline(Post post) {
        String names = draft.authors(post);
        return names.isEmpty() ? draft.readingTime(post) : names + " · " + draft.readingTime(post);
    }

    /** RFC 3676, section 4.3: mail programs take what stands below these two hyphens and a space for a signature. */
    private void footer() {
        line("-- ");
        lines(draft.reason());
        lines(draft.texts().isolated(draft.site().title()) + ": " + draft.site().url());
        draft.addressLines().forEach(this::lines);
        line(draft.texts().get("unsubscribe") + ": " + Place.UNSUBSCRIBE);
    }

    private void lines(String words) {
        line(wrapped(words));
    }

    private static String wrapped(String words) {
        return String.join("\n", Wrapping.lines(OneLine.of(words), Draft.COLUMNS));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
