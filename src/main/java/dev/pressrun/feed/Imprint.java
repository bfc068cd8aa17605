package dev.pressrun.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the feeds show of the site beside its posts.
 *
 * @param icon the absolute address of a small square picture; null when there is none
 * @param logo the absolute address of a larger picture; null when there is none
 * @param rights who owns the texts; may be empty
 */
public record Imprint(@Nullable URI icon, @Nullable URI logo, String rights) {
    public static final Imprint NONE = new Imprint(null, null, "");
}
