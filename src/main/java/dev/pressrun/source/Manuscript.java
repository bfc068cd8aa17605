package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import java.util.Optional;

/**
 * A post's file, read but not yet understood.
 *
 * @param place the path below the posts' root without its extension, and without {@code /index} at its end
 * @param head what stands above the text and is not in the front matter
 */
record Manuscript(FoundFile file, String place, FrontMatter matter, PlainHead head) {
    /** The last segment of the place: the file's name without its extension, or the name of the folder that is the post. */
    String name() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** The place of the folder that the post is in, without a slash at the end; empty at the root. */
    String folder() {
        return FoundFile.folderOf(place);
    }

    /** Whether the post is a folder of its own, with pictures beside its text. */
    boolean isBundle() {
        return file.isIndex();
    }

    /** The date in the path. */
    Optional<WrittenDate> dateInPath() {
        return PathDate.of(place);
    }
}
