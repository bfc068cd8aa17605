package dev.pressrun.source;

import dev.pressrun.generator.Home;
import dev.pressrun.history.GitHistory;
import dev.pressrun.post.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;

/** Makes one number of all that the walk through a folder finds, and of what the posts in it are read by. */
final class FolderState {
    // 2^64 divided by the golden ratio
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private FolderState() {}

    /** The number for a walk, the problems that it met, and the files that the site's texts may ask for. */
    static long of(SourceSettings settings, FolderWalk walk, SiteFiles files, List<Problem> problems) {
        long state = 0;
        for (FoundFile file : walk.files()) {
            state = mix(state, file);
        }
        Home home = files.home();
        for (Path file : home.configuration()) {
            state = mix(state, configuration(file));
        }
        if (!home.below().isEmpty()) {
            for (FoundFile file : files.files()) {
                state = mix(state, file);
            }
        }
        if (settings.rules().dating() == FieldRules.Dating.GIT) {
            state = mix(state, new GitHistory(settings.folder()).state());
        }
        // a folder that cannot be read is not the same as one that is empty
        for (Problem problem : problems) {
            state = mix(state, problem.toString());
        }
        return state;
    }

    /** A file above the folder of posts. */
    private static String configuration(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.size() + ' ' + attributes.lastModifiedTime();
        } catch (IOException e) {
            // it has just gone, which is a state as well
            return file.toString();
        }
    }

    private static long mix(long state, FoundFile file) {
        Instant modified = file.modified();
        long mixed = mix(mix(state, file.path()), file.size());
        return mix(mix(mixed, modified.getEpochSecond()), modified.getNano());
    }

    private static long mix(long state, long number) {
        long mixed = (state ^ number) * FACTOR;
        return mixed ^ (mixed >>> 32);
    }

    /** More than the hash of a string, in which it is easy to find two short names with the same. */
    private static long mix(long state, String text) {
        long mixed = state * FACTOR + text.length();
        for (int i = 0; i < text.length(); i++) {
            mixed = mixed * FACTOR + text.charAt(i);
        }
        return mixed;
    }
}
