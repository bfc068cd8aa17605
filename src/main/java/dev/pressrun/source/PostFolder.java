package dev.pressrun.source;

import dev.pressrun.generator.Home;
import dev.pressrun.history.GitHistory;
import dev.pressrun.history.Span;
import dev.pressrun.post.Ledger;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import dev.pressrun.post.PublishedPost;
import dev.pressrun.post.Site;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A folder of posts on disk. */
public final class PostFolder {
    private final SourceSettings settings;
    private final Site site;
    private final GitHistory history;
    private final RenderedTexts rendered;
    private final PictureFiles pictures;
    // replaced as a whole, so that readings at the same time cost at most some reading twice
    private volatile Memory memory = Memory.EMPTY;
    private final Map<String, AskedLinks> links = new ConcurrentHashMap<>();

    /** What {@link #state} found, for the reading that follows it at once. */
    private final AtomicReference<@Nullable Look> last = new AtomicReference<>();

    private record Look(FolderWalk walk, SiteFiles files, List<Problem> problems) {}

    /** The last walk, and the problems that it met. */
    private volatile @Nullable Seen seen;

    private record Seen(FolderWalk walk, List<Problem> problems) {
        Seen {
            problems = List.copyOf(problems);
        }
    }

    public PostFolder(SourceSettings settings, Site site) {
        this(settings, site, RenderedTexts.none());
    }

    /** A folder whose posts are rendered only where their HTML is not kept already. */
    public PostFolder(SourceSettings settings, Site site, RenderedTexts rendered) {
        this.settings = settings;
        this.site = site;
        this.history = new GitHistory(settings.folder());
        this.rendered = rendered;
        this.pictures = new PictureFiles(site);
    }

    /**
     * Says what the folder holds at a moment; what is wrong with one file becomes a problem in the reading, and the others do not
     * suffer from it. A file that has not changed since the last reading is not read again. Any thread may call.
     */
    public Reading read(Instant now) {
        return read(now, Ledger.EMPTY);
    }

    /** The same, in which the posts that the ledger knows keep the ids that they were published under. */
    public Reading read(Instant now, Ledger ledger) {
        Look found = last.getAndSet(null);
        Look look = found == null ? look(Set.of()) : found;
        List<Problem> problems = look.problems();
        FolderWalk walk = look.walk();
        Layout layout = Layouts.of(look.files().home(), walk.files(), problems);
        List<FoundFile> texts = withHistory(PostFiles.among(walk.files(), layout, problems), problems);
        List<Outcome> outcomes = outcomes(texts, new Ground(layout, look.files()), walk.files(), now);
        outcomes.forEach(outcome -> problems.addAll(outcome.problems()));
        List<Candidate> candidates =
                Distinct.of(posts(outcomes), walk.isComplete() ? paths(texts) : Set.of(), ledger, site, problems);
        List<Post> published = PostLinks.among(published(candidates, problems, now), layout, site, problems, links);
        AssetFiles assets = AssetFiles.of(walk.files(), texts, published, layout, site);
        pictures.are(assets);
        return new Reading(
                PostMedia.among(published, candidates, assets, layout, site),
                problems.stream().distinct().sorted(Problem.IN_ORDER).toList(),
                assets,
                lines(candidates, ledger, now),
                outcomes.stream().mapToInt(Outcome::drafts).sum(),
                (int) candidates.stream()
                        .filter(candidate -> candidate.isUpcoming(now))
                        .count(),
                nextChange(candidates, now),
                walk.isComplete());
    }

    private List<FoundFile> withHistory(List<FoundFile> texts, List<Problem> problems) {
        if (settings.rules().dating() == FieldRules.Dating.FILES) {
            return texts;
        }
        Map<String, Span> spans = history.spans(new Notes("", problems));
        return texts.stream().map(file -> file.with(spans.get(file.path()))).toList();
    }

    private List<Outcome> outcomes(List<FoundFile> texts, Ground ground, List<FoundFile> all, Instant now) {
        PostReader reader = new PostReader(
                ground.layout(),
                site,
                new Addresses(ground.layout(), site, settings.permalink()),
                new TextReader(ground.files(), all, site, ground.layout()),
                settings.rules(),
                rendered,
                pictures);
        List<Outcome> outcomes = memory.recall(texts, ground, reader::read);
        memory = Memory.of(texts, outcomes, ground, now);
        return outcomes;
    }

    private static Set<String> paths(List<FoundFile> files) {
        return files.stream().map(FoundFile::path).collect(Collectors.toSet());
    }

    private List<PublishedPost> lines(List<Candidate> candidates, Ledger ledger, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return candidates.parallelStream()
                .filter(candidate -> candidate.isPublished(now))
                .map(candidate -> candidate.line(site, second))
                .map(line -> ledger.find(line.id()).map(old -> old.then(line)).orElse(line))
                .toList();
    }

    private static List<Candidate> posts(List<Outcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.post().stream()).toList();
    }

    /**
     * A number that is other when a file that {@link #read} would look at has come, gone or changed, by its path, size or time. No
     * file is opened for it, so that one may ask every second. The next reading takes the files as they were found now.
     */
    public long state() {
        return state(Set.of());
    }

    /** The same where somebody knows which paths have changed since the last time; no other file is looked at, if that will do. */
    public long state(Set<Path> changed) {
        Look now = look(changed);
        last.set(now);
        return FolderState.of(settings, now.walk(), now.files(), now.problems());
    }

    /** Whether no file that {@link #state} found was changed so late that it may change once more at the same time. */
    public boolean isSettled(Instant now) {
        Look look = last.get();
        return look != null
                && settings.rules().dating() == FieldRules.Dating.FILES
                && look.walk().files().stream().allMatch(file -> file.modified().isBefore(now.minus(Memory.SETTLED)));
    }

    private Look look(Set<Path> changed) {
        Seen now = seen(changed);
        seen = now;
        return new Look(
                now.walk(),
                SiteFiles.of(Home.of(settings.folder(), settings.generator())),
                new ArrayList<>(now.problems()));
    }

    private Seen seen(Set<Path> changed) {
        Seen before = seen;
        if (before != null && !changed.isEmpty() && before.walk().isStillAt(settings.folder())) {
            Optional<FolderWalk> next = before.walk().after(changed);
            if (next.isPresent()) {
                return new Seen(next.get(), before.problems());
            }
        }
        List<Problem> problems = new ArrayList<>();
        return new Seen(FolderWalk.through(settings.folder(), problems), problems);
    }

    private static List<Post> published(List<Candidate> candidates, List<Problem> problems, Instant now) {
        return candidates.stream()
                .filter(candidate -> candidate.isPublished(now))
                .map(candidate -> candidate.at(now, new Notes(candidate.post().path(), problems)))
                .sorted(Post.NEWEST_FIRST)
                .toList();
    }

    private static Optional<Instant> nextChange(List<Candidate> candidates, Instant now) {
        return candidates.stream()
                .flatMap(candidate -> candidate.nextChange(now).stream())
                .min(Comparator.naturalOrder());
    }
}
