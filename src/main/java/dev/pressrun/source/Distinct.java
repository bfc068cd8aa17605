package dev.pressrun.source;

import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Ledger;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Problem;
import dev.pressrun.post.PublishedPost;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives every post an id and an address of its own. A post that was published before keeps the id that it was published under,
 * and its address where it would have the same again; after those, the older of two posts has what both claim. The id of a post
 * that is gone is given to nobody else. The problem names both files.
 */
final class Distinct {
    private final Site site;
    private final Ledger ledger;
    private final List<Problem> problems;
    private final Map<String, PublishedPost> known;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> urls = new HashMap<>();

    private Distinct(Site site, Ledger ledger, Map<String, PublishedPost> known, List<Problem> problems) {
        this.site = site;
        this.known = known;
        this.problems = problems;
        this.ledger = ledger;
    }

    /**
     * The posts in some order.
     *
     * @param present the paths of all files that may hold posts; empty when not all could be seen
     */
    static List<Candidate> of(
            List<Candidate> candidates, Set<String> present, Ledger ledger, Site site, List<Problem> problems) {
        Map<String, PublishedPost> known = Recognition.of(candidates, present, ledger, site);
        Distinct distinct = new Distinct(site, ledger, known, problems);
        List<Claim> claims = new ArrayList<>(candidates.size());
        candidates.forEach(candidate -> claims.add(distinct.claimOf(candidate)));
        claims.sort(Claim.ORDER);
        List<Candidate> own = new ArrayList<>(claims.size());
        claims.forEach(claim -> own.add(distinct.claim(claim.candidate())));
        own.replaceAll(distinct::withFormerAddresses);
        return own;
    }

    /** A post with what decides who comes first. */
    private record Claim(Candidate candidate, int rank, Instant published) {
        static final Comparator<Claim> ORDER = Comparator.comparingInt(Claim::rank)
                .thenComparing(Claim::published)
                .thenComparing(claim -> claim.candidate().post().path());
    }

    private Claim claimOf(Candidate candidate) {
        PublishedPost line = line(candidate);
        int rank = line == null ? 2 : line.address().equals(candidate.address(site)) ? 0 : 1;
        return new Claim(candidate, rank, candidate.post().published().toInstant());
    }

    private @Nullable PublishedPost line(Candidate candidate) {
        return known.get(candidate.post().path());
    }

    private Candidate claim(Candidate candidate) {
        Post post = candidate.post();
        PublishedPost line = line(candidate);
        PostId id = line == null ? id(post) : frozen(candidate, line);
        URI url = url(post);
        boolean isUnchanged = id.equals(post.id()) && url.equals(post.url());
        return isUnchanged ? candidate : candidate.named(id, url, post.aliases());
    }

    private PostId frozen(Candidate candidate, PublishedPost line) {
        candidate
                .written()
                .filter(written -> !written.equals(line.id()) && !Ids.areOfOneWord(written, line.id()))
                .ifPresent(written -> warn(
                        candidate.post(),
                        "has the id " + written + " in its front matter, but readers know it by " + line.id()
                                + ", which stays; take the id out"));
        return line.id();
    }

    private PostId id(Post post) {
        String first = takeId(post.id(), post);
        if (first == null) {
            return post.id();
        }
        warn(post, "has the same id as " + first + " (" + post.id() + "); give one of them an id in its front matter");
        PostId own = Ids.tag(site, Permalink.encode(post.path()));
        for (int i = 2; takeId(own, post) != null; i++) {
            own = Ids.tag(site, Permalink.encode(post.path()) + "#" + i);
        }
        return own;
    }

    /** Gives a post an id that is free, or the path of the post that has it or had it once. */
    private @Nullable String takeId(PostId id, Post post) {
        PublishedPost line = ledger.find(id).orElse(null);
        return line == null ? ids.putIfAbsent(id.value(), post.path()) : line.path();
    }

    private URI url(Post post) {
        String address = post.url().toString();
        String first = urls.putIfAbsent(address, post.path());
        if (first == null) {
            return post.url();
        }
        int at = address.length() - (address.endsWith("/") ? 1 : address.endsWith(".html") ? 5 : 0);
        String own = address;
        for (int i = 2; urls.putIfAbsent(own, post.path()) != null; i++) {
            own = address.substring(0, at) + "-" + i + address.substring(at);
        }
        warn(post, "has the same address as " + first + " and becomes " + own + "; give one of them a slug");
        return URI.create(own);
    }

    /** What a post was called before leads to it, unless another post is called so now. */
    private Candidate withFormerAddresses(Candidate candidate) {
        PublishedPost line = line(candidate);
        Post post = candidate.post();
        boolean isWhereItWas = line != null
                && line.former().isEmpty()
                && post.aliases().isEmpty()
                && line.address().equals(candidate.address(site));
        if (line == null || isWhereItWas) {
            return candidate;
        }
        List<URI> aliases = Stream.concat(
                        post.aliases().stream(),
                        Stream.concat(line.former().stream(), Stream.of(line.address()))
                                .map(address -> Candidate.above(site, address)))
                .filter(alias -> !urls.containsKey(alias.toString()))
                .distinct()
                .toList();
        return aliases.equals(post.aliases()) ? candidate : candidate.named(post.id(), post.url(), aliases);
    }

    private void warn(Post post, String message) {
        new Notes(post.path(), problems).warn(0, message);
    }
}
