package dev.pressrun.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * How a browser shows a feed that somebody opens. CSS alone can do that; XSLT, which could do more, is going from browsers, and
 * a script in a feed is what validators and readers rightly refuse.
 */
final class Stylesheet {
    private Stylesheet() {}

    static FeedFile file() {
        try (@Nullable InputStream css = Stylesheet.class.getResourceAsStream(Contents.STYLESHEET)) {
            if (css == null) {
                throw new IllegalStateException("the stylesheet of the feeds is not in the program");
            }
            return new FeedFile(
                    Contents.STYLESHEET, "text/css; charset=utf-8", "", FeedFile.Role.STYLESHEET, css.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the stylesheet of the feeds cannot be read", e);
        }
    }
}
