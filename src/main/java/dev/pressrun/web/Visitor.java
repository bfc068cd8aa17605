package dev.pressrun.web;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Who asks for a feed: a person with a browser, who should see a page, or a program that reads feeds. */
final class Visitor {
    private static final String HTML = "text/html";
    private static final String XHTML = "application/xhtml+xml";
    private static final Set<String> WILDCARDS = Set.of("*/*", "text/*", "application/*", "*");
    private static final Set<String> FEEDS = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/xml",
            "text/xml",
            "application/json");

    private Visitor() {}

    /**
     * Whether HTML is liked better than everything that a feed could be. A page where a reader expects a feed costs its owner the
     * posts, a feed where a person expects a page costs a click: in doubt it is a reader. HTML above a wildcard is not enough,
     * since Java's own client and Akregator say that without meaning it; every browser names XHTML too.
     */
    static boolean isPerson(HttpFields request) {
        String accept = request.get(HttpHeader.ACCEPT);
        if (accept == null || !accept.contains(HTML)) {
            return false;
        }
        double html = 0;
        double feed = 0;
        double wildcard = 0;
        boolean browser = false;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            String type = parts[0].trim();
            double weight = Weight.of(parts);
            html = type.equals(HTML) ? weight : html;
            browser |= type.equals(XHTML) && weight > 0;
            feed = FEEDS.contains(type) ? Math.max(feed, weight) : feed;
            wildcard = WILDCARDS.contains(type) ? Math.max(wildcard, weight) : wildcard;
        }
        return html > feed && html > wildcard && (browser || wildcard == 0);
    }
}
