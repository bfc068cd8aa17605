package dev.pressrun.feed;

import dev.pressrun.post.Author;
import dev.pressrun.post.Post;
import dev.pressrun.post.Tag;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Which posts belong into a feed that the settings name: those that have one of the words of each list that is not empty, and
 * none of the excluded ones. Case does not matter.
 *
 * @param paths globs over the files' paths below the folder of posts, such as {@code notes/**}
 * @param excluded tags or categories
 */
public record Filter(
        List<Tag> tags,
        List<Tag> categories,
        List<String> authors,
        List<String> languages,
        List<String> paths,
        List<Tag> excluded) {
    public static final Filter ALL = new Filter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Filter {
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
        authors = List.copyOf(authors);
        languages = List.copyOf(languages);
        paths = List.copyOf(paths);
        excluded = List.copyOf(excluded);
        paths.forEach(Filter::glob); // throws now rather than later
    }

    /** The same glob, or an {@link IllegalArgumentException} that says what is wrong. */
    public static String glob(String text) {
        try {
            matcher(text).matches(Path.of(""));
            return text;
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("must be a pattern such as notes/**, not " + text, e);
        }
    }

    boolean matches(Post post) {
        return (tags.isEmpty() || post.tags().stream().anyMatch(tag -> isIn(tag, tags)))
                && (categories.isEmpty() || post.categories().stream().anyMatch(tag -> isIn(tag, categories)))
                && (authors.isEmpty() || post.authors().stream().anyMatch(this::names))
                && (languages.isEmpty() || languages.stream().anyMatch(post.language()::equalsIgnoreCase))
                && (paths.isEmpty() || paths.stream().anyMatch(glob -> isAt(glob, post)))
                && !post.hasAnyOf(excluded);
    }

    private static boolean isIn(Tag tag, List<Tag> wanted) {
        return wanted.stream().anyMatch(tag::matches);
    }

    private boolean names(Author author) {
        return authors.stream().anyMatch(author.name()::equalsIgnoreCase);
    }

    private static boolean isAt(String glob, Post post) {
        try {
            return matcher(glob).matches(Path.of(post.path()));
        } catch (InvalidPathException e) {
            return false; // a name that the system of files cannot have, so no file of it
        }
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }
}
