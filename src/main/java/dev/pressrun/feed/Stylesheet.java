package dev.pressrun.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.post.Site;
import dev.pressrun.text.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a browser shows a feed that somebody opens. CSS alone can do that; XSLT, which could do more, is going from browsers, and
 * a script in a feed is what validators and readers rightly refuse.
 */
final class Stylesheet {
    private Stylesheet() {}

    /** With a sentence above each feed that says what it is, in the language of the site. */
    static FeedFile of(Site site) {
        try (@Nullable InputStream css = Stylesheet.class.getResourceAsStream(Contents.STYLESHEET)) {
            if (css == null) {
                throw new IllegalStateException("the stylesheet of the feeds is not in the program");
            }
            String notice = Wording.of("dev.pressrun.feed.words", site.locale()).get("notice");
            String all = Wording.fill(new String(css.readAllBytes(), UTF_8), Map.of("notice", notice));
            return new FeedFile(
                    Contents.STYLESHEET, "text/css; charset=utf-8", "", FeedFile.Role.STYLESHEET, all.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the stylesheet of the feeds cannot be read", e);
        }
    }
}
