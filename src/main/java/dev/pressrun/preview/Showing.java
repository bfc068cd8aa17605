package dev.pressrun.preview;

import dev.pressrun.feed.FeedSettings;
import dev.pressrun.web.Publication;
import dev.pressrun.web.WebSettings;
import java.util.List;
import java.util.Optional;

/** All that is shown at one moment. */
public record Showing(List<Panel> panels, Publication publication, FeedSettings feeds, WebSettings web) {
    public Showing {
        panels = List.copyOf(panels);
    }

    Optional<Panel> panel(String name) {
        return panels.stream().filter(panel -> panel.name().equals(name)).findFirst();
    }

    /** HTML in which what stands on the site is taken from the author's disk, and links open beside the preview. */
    String local(String html) {
        String site = publication.site().url().toString();
        return html.replace("src=\"" + site, "src=\"/site/")
                .replace("poster=\"" + site, "poster=\"/site/")
                .replaceFirst("<head>", "<head><base target=\"_blank\">");
    }
}
