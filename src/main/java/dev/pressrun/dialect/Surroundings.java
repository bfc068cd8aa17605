package dev.pressrun.dialect;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a text may ask for that is not in it. */
public interface Surroundings {
    /** The address that the site is below; it ends with a slash. */
    URI site();

    /** The value of a variable such as {@code page}: a text, number, boolean, date, list or map; null when there is none. */
    @Nullable
    Object variable(String name);

    /** The text of a file that a text may include, by its path below the folder of the site; empty when there is none. */
    Optional<String> file(String path);

    /** The address of a file that is no post, by its path or, as Obsidian writes it, by its name alone; empty when no file has it. */
    Optional<String> address(String name);

    /** A text in Markdown as HTML, for places in which no Markdown is read. */
    default String html(String markdown) {
        return Markup.html(markdown);
    }

    /** A site in which nothing else is known. */
    static Surroundings of(URI site) {
        return new Surroundings() {
            @Override
            public URI site() {
                return site;
            }

            @Override
            public @Nullable Object variable(String name) {
                return null;
            }

            @Override
            public Optional<String> file(String path) {
                return Optional.empty();
            }

            @Override
            public Optional<String> address(String name) {
                return Optional.empty();
            }
        };
    }
}
