package dev.pressrun.feed;

import dev.pressrun.post.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A feed that the settings name.
 *
 * @param name its folder below the feeds' address
 * @param title empty for the site's with the name behind it
 * @param description empty for the site's
 */
public record NamedFeed(String name, String title, String description, Filter filter, int limit, Content content) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The folders that have a meaning already. */
    private static final List<String> RESERVED = Stream.concat(
                    Stream.of(Part.ARCHIVE),
                    Arrays.stream(Group.values()).map(group -> group.name().toLowerCase(Locale.ROOT)))
            .toList();

    public NamedFeed {
        if (!isName(name)) {
            throw new IllegalArgumentException("no feed can be called " + name);
        }
    }

    /** Says whether a feed can have this name: lower-case letters, digits and hyphens, and no folder of another meaning. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !RESERVED.contains(name);
    }
}
