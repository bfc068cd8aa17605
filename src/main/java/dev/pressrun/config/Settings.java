package dev.pressrun.config;

import dev.pressrun.digest.Digest;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.mail.MailSettings;
import dev.pressrun.post.Site;
import dev.pressrun.schedule.Timetable;
import dev.pressrun.source.SourceSettings;
import dev.pressrun.store.StoreSettings;
import dev.pressrun.theme.ThemeSettings;
import dev.pressrun.web.WebSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that {@code schedule.properties} and the environment say, checked.
 *
 * @param digests in the order of the file
 * @param timetables one per digest, in the same order; a task is called like its digest
 * @param cache a folder for what may be deleted at any time
 * @param warnings what is odd and does not keep Pressrun from starting
 */
public record Settings(
        Site site,
        ThemeSettings themes,
        SourceSettings posts,
        FeedSettings feed,
        List<Digest> digests,
        List<Timetable> timetables,
        MailSettings mail,
        StoreSettings store,
        WebSettings web,
        Path cache,
        List<String> warnings) {
    public Settings {
        digests = List.copyOf(digests);
        timetables = List.copyOf(timetables);
        warnings = List.copyOf(warnings);
    }

    /** The digest of a name. */
    public Optional<Digest> digest(String name) {
        return digests.stream().filter(digest -> digest.name().equals(name)).findFirst();
    }
}
