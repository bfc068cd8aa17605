package dev.pressrun.web;

import dev.pressrun.digest.Digest;
import dev.pressrun.digest.EditionLinks;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What stands at the addresses of editions: a list of the digests, and below each the list of its editions, their pages and feeds. */
final class ArchiveMap {
    private final SitePath folder;
    private final EditionPages pages;
    private final Lazy<Document> digests;
    private final Map<String, Shelf> shelves = new HashMap<>();

    ArchiveMap(Archive archive, WebSettings settings, FeedLimit limit) {
        this.folder = SitePath.of(settings.url()).below(EditionLinks.FOLDER);
        this.pages = new EditionPages(
                archive.site(), archive.theme(), archive.digests(), new EditionLinks(settings.url()), folder);
        this.digests = new Lazy<>(pages::digests);
        for (Digest digest : archive.digests()) {
            shelves.put(digest.name(), new Shelf(digest, archive.editions(), pages, limit));
        }
    }

    /** What stands there, or the way to it; null for all that is about no digest of ours, which the blog may have. */
    @Nullable
    Answer at(SitePath path) {
        String text = path.text();
        if (shelves.isEmpty() || !text.startsWith(folder.text())) {
            return path.withSlash().equals(folder) && !shelves.isEmpty() ? new Redirect(folder) : null;
        }
        if (path.equals(folder)) {
            return digests.get();
        }
        if (path.equals(pages.frame().stylesheet())) {
            return pages.frame().style();
        }
        String[] parts = text.substring(folder.text().length()).split("/", 2);
        Shelf shelf = shelves.get(parts[0]);
        if (shelf == null) {
            return null;
        }
        return parts.length == 1 ? new Redirect(path.withSlash()) : new Lookup(shelf, path, parts[1]);
    }

    /** Whether programs of any site may ask for what stands there. */
    boolean hasFeedAt(SitePath path) {
        return at(path) instanceof Lookup lookup && EditionFeeds.isFeed(lookup.name());
    }

    /** Looks whether there is a new edition, which takes the disk. */
    private record Lookup(Shelf shelf, SitePath path, String name) implements Answer {
        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public void send(Request request, Response response, Callback callback) {
            shelf.at(path, name).to(request).send(request, response, callback);
        }
    }
}
