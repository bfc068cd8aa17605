package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.digest.Digest;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.digest.EditionRenderer;
import dev.pressrun.digest.Rehearsal;
import dev.pressrun.digest.Selection;
import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import dev.pressrun.preview.Letter;
import dev.pressrun.preview.Panel;
import dev.pressrun.preview.Showing;
import dev.pressrun.preview.Warning;
import dev.pressrun.preview.Warnings;
import dev.pressrun.schedule.Planner;
import dev.pressrun.source.Reading;
import dev.pressrun.theme.Themes;
import dev.pressrun.web.Publication;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what a preview shows of one reading of the posts. */
final class PreviewMaker {
    private static final int A_FEW = 3;
    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("EEEE uuuu-MM-dd, HH:mm VV", Locale.ENGLISH);

    private final Settings settings;
    private final Themes themes;
    private final SentBefore before;

    PreviewMaker(Settings settings, Themes themes, SentBefore before) {
        this.settings = settings;
        this.themes = themes;
        this.before = before;
    }

    /**
     * Every digest, or the newest posts where there is none.
     *
     * @param feeds asked only when somebody looks at a page, which names them
     */
    Showing showing(Reading reading, Supplier<List<FeedFile>> feeds, Instant now) {
        List<Panel> panels = settings.digests().isEmpty()
                ? List.of(withoutDigest(reading))
                : settings.digests().stream()
                        .map(digest -> panel(digest, reading, now))
                        .toList();
        return new Showing(
                panels,
                settings.site(),
                reading.assets()::find,
                settings.feed(),
                settings.web(),
                () -> publication(reading, feeds.get(), now));
    }

    private Publication publication(Reading reading, List<FeedFile> feeds, Instant now) {
        return new Publication(
                settings.site(),
                reading.posts(),
                feeds.stream()
                        .map(file -> new PublishedFeed(file, now, PublishedFeed.State.LEFT_AS_IT_WAS))
                        .toList(),
                themes.site(),
                reading.assets()::find);
    }

    private Panel withoutDigest(Reading reading) {
        List<Post> newest =
                reading.posts().stream().filter(Post::isListed).limit(A_FEW).toList();
        String note = "The settings name no digest, so these are the newest posts in feeds and on the web.";
        return new Panel("posts", settings.site().title(), note, newest, null, problems(reading, newest));
    }

    /** The next edition of a digest. */
    Panel panel(Digest digest, Reading reading, Instant now) {
        List<Post> fresh = before.newPosts(digest, reading.posts(), now);
        List<Post> posts = fresh.isEmpty() ? Selection.newest(digest, reading.posts()) : fresh;
        List<Warning> warnings = new ArrayList<>(problems(reading, posts));
        Letter letter = letter(digest, posts, reading, now, warnings);
        return new Panel(
                digest.name(),
                digest.title(),
                note(fresh, posts, waiting(digest, reading, now))
                        + due(digest, now, fresh.isEmpty() ? "The next one" : "It"),
                posts,
                letter,
                warnings);
    }

    private int waiting(Digest digest, Reading reading, Instant now) {
        return before.newPosts(digest.with(1, Integer.MAX_VALUE), reading.posts(), now)
                .size();
    }

    private static String note(List<Post> fresh, List<Post> posts, int waiting) {
        if (!fresh.isEmpty()) {
            String rest =
                    waiting > fresh.size() ? "; " + (waiting - fresh.size()) + " more wait for the one after" : "";
            return "The next edition, as it would be now: " + Amount.of(fresh.size(), "new post") + rest + ".";
        }
        if (posts.isEmpty()) {
            return "There is no post for this digest.";
        }
        String why = waiting == 0
                ? "Nothing is new since the last edition, or since the digest was set up"
                : Amount.of(waiting, "new post") + " waiting until there are enough (min-posts)";
        return why + ", so there is no next edition yet. To look at: the newest "
                + (posts.size() == 1 ? "post" : posts.size() + " posts") + ".";
    }

    private String due(Digest digest, Instant now, String what) {
        return settings.timetables().stream()
                .filter(timetable -> timetable.task().equals(digest.name()))
                .flatMap(timetable -> Planner.next(timetable, now, 1).stream())
                .map(due -> " " + what + " is due on " + DUE.format(due.at().atZone(due.zone())) + ".")
                .findFirst()
                .orElse("");
    }

    private @Nullable Letter letter(
            Digest digest, List<Post> posts, Reading reading, Instant now, List<Warning> warnings) {
        if (posts.isEmpty()) {
            return null;
        }
        EditionId id = new EditionId(digest.name(), EditionMaker.due(digest, now), digest.zone());
        Rehearsal rehearsal = new EditionRenderer(
                        settings.site(),
                        themes.of(digest.name()),
                        new EditionLinks(settings.web().url()))
                .rehearse(digest, id, posts, now);
        warnings.addAll(Warnings.of(
                digest, rehearsal, posts, settings.mail(), settings.web().url(), ground(reading)));
        return Letter.of(rehearsal.edition(), Mailers.sample(settings));
    }

    private Warnings.Ground ground(Reading reading) {
        Set<String> pages = new HashSet<>();
        for (Post post : reading.posts()) {
            pages.add(post.url().toString());
            post.aliases().forEach(alias -> pages.add(alias.toString()));
        }
        return new Warnings.Ground(settings.site().url(), pages, reading.assets()::find);
    }

    /** What was wrong with the files of these posts. */
    private List<Warning> problems(Reading reading, List<Post> posts) {
        Set<String> files = posts.stream().map(Post::path).collect(Collectors.toSet());
        return reading.problems().stream()
                .filter(problem -> problem.file().isEmpty() || files.contains(problem.file()))
                .map(problem -> new Warning(place(problem), problem.message()))
                .toList();
    }

    private static String place(Problem problem) {
        String file = problem.file().isEmpty() ? "posts.folder" : problem.file();
        return problem.line() > 0 ? file + ":" + problem.line() : file;
    }
}
