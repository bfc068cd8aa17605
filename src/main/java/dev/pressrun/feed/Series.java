package dev.pressrun.feed;

import dev.pressrun.feed.FeedFile.Role;
import dev.pressrun.post.Author;
import dev.pressrun.post.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All the posts that belong together in feeds: those of the site, of a tag, of a set that the settings name. Each series is
 * written in each format, in as many documents as it takes.
 *
 * @param path below the feeds' folder, empty or ending with a slash
 * @param author who answers for all of it, where somebody is known
 * @param limit how many of the newest posts its feed holds; 0 means all of them
 * @param posts the newest first
 */
record Series(
        Role role,
        String path,
        String title,
        String description,
        String language,
        @Nullable Author author,
        int limit,
        Content content,
        List<DatedPost> posts) {
    /** Whether listeners may take it for a podcast. */
    boolean hasSound() {
        return posts.stream()
                .map(dated -> dated.post().media().enclosures())
                .anyMatch(enclosures -> Sound.main(enclosures).filter(Sound::is).isPresent());
    }

    /** All that is said about it, but for the posts. */
    Series withoutPosts() {
        return new Series(role, path, title, description, language, author, limit, content, List.of());
    }
}
