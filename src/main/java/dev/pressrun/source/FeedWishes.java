package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.markdown.WebAddress;
import dev.pressrun.post.Content;
import dev.pressrun.post.Syndication;
import dev.pressrun.post.Syndication.Listing;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the author wants of feeds and digests for one post. A {@code canonical_url} is no such wish: it tells search engines where
 * the text is at home, while a feed's link leads to the post's own page, which says so itself.
 */
final class FeedWishes {
    private static final List<String> HIDDEN = List.of(
            "disable_feed",
            "disablefeed",
            "exclude_from_feed",
            "excludefromfeed",
            "exclude_from_rss",
            "hide_from_feed",
            "noindex",
            "unlisted",
            "eleventyexcludefromcollections");
    /** Where Hugo lists a page that it lists in no feed. */
    private static final Set<String> NOWHERE = Set.of("never", "false", "local");

    private static final List<String> EXTERNAL = List.of(
            "external_url",
            "externalurl",
            "external_link",
            "externallink",
            "redirect",
            "redirect_to",
            "redirect_url",
            "link");

    private FeedWishes() {}

    static Syndication of(FrontMatter matter, URI url) {
        Listing listing = isUnlisted(matter) ? Listing.UNLISTED : Listing.LISTED;
        Content content = content(matter);
        URI external = external(matter, url);
        return listing == Listing.LISTED && content == null && external == null
                ? Syndication.USUAL
                : new Syndication(listing, content, external);
    }

    private static boolean isUnlisted(FrontMatter matter) {
        Value feed = matter.own("feed");
        return HIDDEN.stream().anyMatch(key -> matter.own(key).isYes())
                || feed.isNo()
                || feed.text().equalsIgnoreCase("none")
                || feed.at("exclude").isYes()
                // Pelican's: the page is there, and no list has it
                || matter.text("status").equalsIgnoreCase("hidden")
                || NOWHERE.contains(matter.inside("build", "list").text())
                || NOWHERE.contains(matter.inside("_build", "list").text());
    }

    private static @Nullable Content content(FrontMatter matter) {
        Value feed = matter.own("feed");
        boolean isShort = feed.at("excerpt_only").isYes()
                || List.of("excerpt", "summary").contains(feed.text().toLowerCase(Locale.ROOT));
        if (isShort) {
            return Content.SUMMARY;
        }
        boolean isWhole = feed.at("excerpt_only").isNo() || feed.text().equalsIgnoreCase("full");
        return isWhole ? Content.FULL : null;
    }

    /** A link to a page of the same site is no reason to send readers away from the post. */
    private static @Nullable URI external(FrontMatter matter, URI url) {
        for (String key : EXTERNAL) {
            String text = matter.own(key).text().strip();
            URI found = text.startsWith("http://") || text.startsWith("https://")
                    ? WebAddress.of(text, url).orElse(null)
                    : null;
            if (found != null && !url.getHost().equalsIgnoreCase(found.getHost())) {
                return found;
            }
        }
        return null;
    }
}
