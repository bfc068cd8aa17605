package dev.pressrun.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one document of a series (RFC 5005).
 *
 * <p>The archives are filled from the oldest post on, each as full as the feed itself, and an archive comes into being when
 * there is a post behind its last one. So a new post never changes an archive, but that the newest one learns the way to the
 * next; and the feed, which holds as many posts as an archive, reaches back to the newest archive at least.
 *
 * @param path below the feeds' folder, empty or ending with a slash
 * @param posts the newest first
 * @param older the path of the archive before this part, null when there is none
 * @param newer the path of the archive behind this archive, null when there is none
 */
record Part(
        Kind kind,
        String path,
        List<DatedPost> posts,
        @Nullable String older,
        @Nullable String newer) {
    Part {
        posts = List.copyOf(posts);
    }

    static final String ARCHIVE = "archive";

    /** What a document says about the posts that are not in it. */
    enum Kind {
        /** There are none. */
        COMPLETE,
        /** They are older. */
        NEWEST,
        /** This is one of the documents for older posts. */
        ARCHIVE
    }

    /** The feed itself, and then its archives from the oldest on. */
    static List<Part> of(Series series, Archives archives) {
        List<DatedPost> posts = series.posts();
        int size = series.limit() == 0 ? posts.size() : Math.min(series.limit(), posts.size());
        if (size == posts.size()) {
            return List.of(new Part(Kind.COMPLETE, series.path(), posts, null, null));
        }
        int count = hasArchives(series, archives) ? (posts.size() - 1) / size : 0;
        List<Part> parts = new ArrayList<>(count + 1);
        parts.add(new Part(Kind.NEWEST, series.path(), posts.subList(0, size), path(series, count), null));
        for (int number = 1; number <= count; number++) {
            int until = posts.size() - (number - 1) * size;
            parts.add(new Part(
                    Kind.ARCHIVE,
                    series.path() + ARCHIVE + "/" + number + "/",
                    posts.subList(until - size, until),
                    path(series, number - 1),
                    number == count ? null : path(series, number + 1)));
        }
        return parts;
    }

    private static boolean hasArchives(Series series, Archives archives) {
        return switch (archives) {
            case NONE -> false;
            case MAIN -> series.role().isMain();
            case ALL -> true;
        };
    }

    private static @Nullable String path(Series series, int number) {
        return number == 0 ? null : series.path() + ARCHIVE + "/" + number + "/";
    }
}
