package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.generator.Permalink;
import dev.pressrun.markdown.WebAddress;
import dev.pressrun.post.Site;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses that a post had before. */
final class Aliases {
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*");

    private final Site site;
    private final URI url;

    private Aliases(Site site, URI url) {
        this.site = site;
        this.url = url;
    }

    static List<URI> of(FrontMatter matter, Site site, URI url) {
        Aliases aliases = new Aliases(site, url);
        return Stream.of("aliases", "alias", "redirect_from")
                .flatMap(key -> matter.first(key).texts().stream())
                .flatMap(written -> aliases.address(written.strip()).stream())
                .filter(alias -> !alias.equals(url))
                .distinct()
                .toList();
    }

    private Optional<URI> address(String written) {
        if (WEB.matcher(written).matches()) {
            return WebAddress.of(written, url);
        }
        // Obsidian's aliases are other names of a note
        if (SPACE.matcher(written).find() || written.startsWith("//")) {
            return Optional.empty();
        }
        if (written.startsWith("/")) {
            return Optional.of(at(Permalink.encodeWritten(written)));
        }
        // Hugo: beside the page
        String page = isOnSite() ? Candidate.below(site, url) : url.getRawPath().substring(1);
        int end = page.endsWith("/") ? page.length() - 1 : page.length();
        String folder = page.substring(0, page.lastIndexOf('/', end - 1) + 1);
        return Optional.of(at(Permalink.encodeWritten(folder + written)));
    }

    /** A language may have a host of its own. */
    private URI at(String path) {
        return isOnSite() ? site.at(path) : url.resolve("/" + path);
    }

    private boolean isOnSite() {
        return url.toString().startsWith(site.url().toString());
    }
}
