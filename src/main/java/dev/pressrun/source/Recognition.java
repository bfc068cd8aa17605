package dev.pressrun.source;

import dev.pressrun.post.Ledger;
import dev.pressrun.post.PostId;
import dev.pressrun.post.PublishedPost;
import dev.pressrun.post.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the line of the ledger that is about a post. A file that stays where it was is the same post, whatever becomes of it. One
 * that is new may be a post whose file was renamed or moved: the lines whose files are gone are asked for it, clue by clue, and a
 * clue counts where it leads from one post to one line only.
 */
final class Recognition {
    /** By the paths of the posts' files. */
    private final Map<String, PublishedPost> known = new HashMap<>();

    private final Map<String, Candidate> strangers = new LinkedHashMap<>();
    private final Map<PostId, PublishedPost> missing = new LinkedHashMap<>();
    private final Set<PostId> met = new HashSet<>();

    private Recognition() {}

    /**
     * The lines of those posts that were published before, by the paths of their files.
     *
     * @param present the paths of all files that may hold posts; empty when not all could be seen, so that none is known to be gone
     */
    static Map<String, PublishedPost> of(List<Candidate> candidates, Set<String> present, Ledger ledger, Site site) {
        Recognition recognition = new Recognition();
        Map<String, PublishedPost> byPath = new HashMap<>();
        List<PublishedPost> elsewhere = new ArrayList<>();
        for (PublishedPost line : ledger.lines()) {
            // where two ledgers came together, what readers knew first is what they know
            byPath.putIfAbsent(AssetFiles.composed(line.path()), line);
            if (!present.isEmpty() && !present.contains(line.path())) {
                elsewhere.add(line);
            }
        }
        recognition.miss(elsewhere, present);
        if (recognition.missing.isEmpty()) { // as after nearly all changes: nobody can have been renamed
            candidates.forEach(candidate -> recognition.stay(candidate.post().path(), byPath));
        } else {
            candidates.forEach(
                    candidate -> recognition.strangers.put(candidate.post().path(), candidate));
            recognition.match(byPath, site);
        }
        return recognition.known;
    }

    /** The lines whose files are gone, of those that are not where the ledger says letter by letter. */
    private void miss(List<PublishedPost> elsewhere, Set<String> present) {
        if (!elsewhere.isEmpty()) {
            Set<String> there = present.stream().map(AssetFiles::composed).collect(Collectors.toSet());
            elsewhere.stream()
                    .filter(line -> !there.contains(AssetFiles.composed(line.path())))
                    .forEach(line -> missing.put(line.id(), line));
        }
    }

    private void stay(String path, Map<String, PublishedPost> byPath) {
        PublishedPost line = byPath.get(AssetFiles.composed(path));
        if (line != null && !met.contains(line.id())) {
            meet(path, line);
        }
    }

    private void match(Map<String, PublishedPost> byPath, Site site) {
        ask(post -> post.written().stream(), line -> Stream.of(line.id()));
        List.copyOf(strangers.keySet()).forEach(path -> stay(path, byPath));
        ask(post -> Stream.of(post.post().id()), line -> Stream.of(line.id()));
        ask(post -> addresses(post, site), line -> Stream.of(line.address()));
        ask(post -> addresses(post, site), line -> line.former().stream());
        ask(post -> nonEmpty(post.fingerprint()), line -> nonEmpty(line.fingerprint()));
        ask(
                post -> Stream.of(post.day() + " " + name(post.address(site))),
                line -> Stream.of(line.day() + " " + name(line.address())));
    }

    private <T> void ask(Function<Candidate, Stream<T>> ofPost, Function<PublishedPost, Stream<T>> ofLine) {
        if (strangers.isEmpty() || missing.isEmpty()) {
            return;
        }
        Map<T, Optional<PublishedPost>> lines = single(missing.values(), ofLine);
        single(strangers.values(), ofPost)
                .forEach((clue, stranger) -> stranger.ifPresent(post -> lines.getOrDefault(clue, Optional.empty())
                        .filter(line -> strangers.containsKey(post.post().path()) && missing.containsKey(line.id()))
                        .ifPresent(line -> meet(post.post().path(), line))));
    }

    private void meet(String path, PublishedPost line) {
        known.put(path, line);
        strangers.remove(path);
        missing.remove(line.id());
        met.add(line.id());
    }

    /** What has each clue, or nothing where several have it; in the order of the clues, so that every machine agrees. */
    private static <T, E> Map<T, Optional<E>> single(Collection<E> all, Function<E, Stream<T>> clues) {
        Map<T, Optional<E>> single = new LinkedHashMap<>();
        for (E each : all) {
            clues.apply(each)
                    .distinct()
                    .forEach(clue -> single.merge(clue, Optional.of(each), (a, b) -> Optional.empty()));
        }
        return single;
    }

    private static Stream<String> addresses(Candidate post, Site site) {
        return Stream.concat(
                Stream.of(post.address(site)),
                post.post().aliases().stream().map(alias -> Candidate.below(site, alias)));
    }

    private static Stream<String> nonEmpty(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text);
    }

    /** What an address calls the post: {@code b} for {@code a/b/} and for {@code a/b.html}. */
    private static String name(String address) {
        String bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        String name = bare.substring(bare.lastIndexOf('/') + 1);
        return name.endsWith(".html") ? name.substring(0, name.length() - 5) : name;
    }
}
