package dev.pressrun.source;

import dev.pressrun.markdown.WebAddress;
import dev.pressrun.media.Places;
import dev.pressrun.post.Site;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the files that a post's front matter names where the pictures in its text are found: beside the post or below the root of
 * the host; and, as the functions of generators do, below the site.
 *
 * @param base what relative addresses in the post's text stand below
 */
record LocalPlaces(AssetFiles assets, URI base, Site site) implements Places {
    @Override
    public Optional<Place> of(String written) {
        Optional<URI> usual = WebAddress.of(written, base);
        return Stream.concat(usual.stream(), belowSite(written).stream())
                .flatMap(url -> ours(url).stream())
                .findFirst()
                .or(() -> usual.map(url -> new Place(url, 0)));
    }

    private Optional<URI> belowSite(String written) {
        String path = written.strip();
        boolean isElsewhere = path.contains("://") || path.startsWith("//") || path.startsWith(".");
        return isElsewhere ? Optional.empty() : WebAddress.of(path.replaceFirst("^/+", ""), site.url());
    }

    /** A file of ours, of which we know the length. */
    private Optional<Place> ours(URI url) {
        String below = site.url().toString();
        return url.toString().startsWith(below)
                ? assets.length(url.getPath().substring(site.url().getPath().length()))
                        .map(length -> new Place(url, length))
                : Optional.empty();
    }
}
