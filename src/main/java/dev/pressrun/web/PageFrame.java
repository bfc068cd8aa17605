package dev.pressrun.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.post.Site;
import dev.pressrun.text.Direction;
import dev.pressrun.theme.Theme;
import dev.pressrun.web.Document.Memory;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What surrounds the text of pages that links in mails lead to. They need nothing but what stands below a folder, so they look right
 * before posts are published, and where the blog itself is on another host.
 */
final class PageFrame {
    private final Site site;
    private final Theme theme;
    private final Document style;
    private final SitePath stylesheet;
    private final String home;

    /** Of pages below a folder of the service at the address {@code web}. */
    PageFrame(Site site, Theme theme, URI web, SitePath folder) {
        this.site = site;
        this.theme = theme;
        byte[] css = theme.fill("page.css", Map.of(), site.locale()).getBytes(UTF_8);
        this.style = Document.of("text/css; charset=utf-8", css, Caching.FOREVER, Memory.HEAP);
        this.stylesheet = folder.below("theme-" + Validators.hash(css) + ".css");
        boolean isHere = web.getRawAuthority().equals(site.url().getRawAuthority());
        this.home = isHere ? SitePath.of(site.url()).encoded() : site.url().toASCIIString();
    }

    Site site() {
        return site;
    }

    /** Where the stylesheet is. */
    SitePath stylesheet() {
        return stylesheet;
    }

    Document style() {
        return style;
    }

    /**
     * A page with these values beside those of every page.
     *
     * @param page the template, as it is called without {@code .html}
     * @param facts for the sentences that the template says
     */
    byte[] fill(String page, Words words, Map<String, String> facts, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>();
        all.put("words", words.on(page, facts));
        all.put("language", words.language());
        all.put("direction", words.direction());
        all.put("siteTitle", site.title());
        all.put("siteDescription", site.description());
        all.put("siteLanguage", site.language());
        all.put("siteDirection", Direction.of(site.locale()).attribute());
        all.put("home", home);
        all.put("stylesheet", stylesheet.encoded());
        all.put("description", "");
        all.put("canonical", "");
        all.put("alternates", List.of());
        all.put("feeds", List.of());
        all.put("aboutFeeds", "");
        all.putAll(values);
        return theme.fill(page + ".html", all, words.locale()).getBytes(UTF_8);
    }
}
