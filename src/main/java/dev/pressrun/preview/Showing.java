package dev.pressrun.preview;

import dev.pressrun.feed.FeedSettings;
import dev.pressrun.post.Site;
import dev.pressrun.web.Assets;
import dev.pressrun.web.Publication;
import dev.pressrun.web.WebSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that is shown at one moment. */
public final class Showing {
    private final List<Panel> panels;
    private final Site site;
    private final Assets assets;
    private final FeedSettings feeds;
    private final WebSettings web;
    private final Supplier<Publication> making;
    private @Nullable Publication publication;

    /**
     * What an author may look at.
     *
     * @param making makes what pages are made of, which takes its time, when the first of them is looked at
     */
    public Showing(
            List<Panel> panels,
            Site site,
            Assets assets,
            FeedSettings feeds,
            WebSettings web,
            Supplier<Publication> making) {
        this.panels = List.copyOf(panels);
        this.site = site;
        this.assets = assets;
        this.feeds = feeds;
        this.web = web;
        this.making = making;
    }

    List<Panel> panels() {
        return panels;
    }

    Optional<Panel> panel(String name) {
        return panels.stream().filter(panel -> panel.name().equals(name)).findFirst();
    }

    Site site() {
        return site;
    }

    Assets assets() {
        return assets;
    }

    FeedSettings feeds() {
        return feeds;
    }

    WebSettings web() {
        return web;
    }

    synchronized Publication publication() {
        if (publication == null) {
            publication = making.get();
        }
        return publication;
    }

    /** HTML in which what stands on the site is taken from the author's disk, and links open beside the preview. */
    String local(String html) {
        String address = site.url().toString();
        return html.replace("src=\"" + address, "src=\"/site/")
                .replace("poster=\"" + address, "poster=\"/site/")
                .replaceFirst("<head>", "<head><base target=\"_blank\">");
    }
}
