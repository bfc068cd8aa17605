package dev.pressrun.source;

import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every post an id and an address of its own: the older of two posts keeps what both claim. Only the posts of this reading
 * are known, not what was published before, so a new post with an older date takes an id or address away from the post that had
 * it; preventing that needs a ledger of the ids that were given out. The problem names both files.
 */
final class Distinct {
    private static final Comparator<Candidate> OLDEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.post().published().toInstant())
            .thenComparing(candidate -> candidate.post().path());

    private final Site site;
    private final List<Problem> problems;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> urls = new HashMap<>();

    private Distinct(Site site, List<Problem> problems) {
        this.site = site;
        this.problems = problems;
    }

    static List<Candidate> of(List<Candidate> candidates, Site site, List<Problem> problems) {
        Distinct distinct = new Distinct(site, problems);
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(OLDEST_FIRST);
        sorted.replaceAll(distinct::claim);
        return sorted;
    }

    private Candidate claim(Candidate candidate) {
        Post post = candidate.post();
        PostId id = id(post);
        URI url = url(post);
        boolean isUnchanged = id.equals(post.id()) && url.equals(post.url());
        return isUnchanged ? candidate : candidate.named(id, url);
    }

    private PostId id(Post post) {
        String first = ids.putIfAbsent(post.id().value(), post.path());
        if (first == null) {
            return post.id();
        }
        warn(post, "has the same id as " + first + " (" + post.id() + "); give one of them an id in its front matter");
        PostId own = Ids.tag(site, Permalink.encode(post.path()));
        for (int i = 2; ids.putIfAbsent(own.value(), post.path()) != null; i++) {
            own = Ids.tag(site, Permalink.encode(post.path()) + "#" + i);
        }
        return own;
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

    private void warn(Post post, String message) {
        new Notes(post.path(), problems).warn(0, message);
    }
}
