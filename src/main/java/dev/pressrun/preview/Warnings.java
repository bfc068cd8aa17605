package dev.pressrun.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.digest.Digest;
import dev.pressrun.digest.Rehearsal;
import dev.pressrun.mail.MailSettings;
import dev.pressrun.markdown.MailHtml;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.web.Assets;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what readers of an edition would suffer from. */
public final class Warnings {
    /** Gmail clips what is larger than 102,400 bytes; what is on the way may grow a little. */
    static final int CLIP = 102_400;

    private static final int LARGE = 95_000;
    /** Gmail drops a style element that is longer. */
    private static final int LONGEST_STYLE = 16_384;

    private static final Pattern LOCAL =
            Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?:[:/].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern POST_FILE = Pattern.compile("(?i).*\\.(?:md|mkd|markdown|mdx)$");

    private final Set<Warning> found = new LinkedHashSet<>();

    private Warnings() {}

    /**
     * Those of an edition, the posts' first.
     *
     * @param web the address at which readers reach the service
     */
    public static List<Warning> of(
            Digest digest, Rehearsal edition, List<Post> posts, MailSettings mail, URI web, Ground ground) {
        Warnings warnings = new Warnings();
        edition.shortened().forEach(warnings::shortened);
        posts.forEach(post -> warnings.post(digest, post, ground));
        warnings.document(edition.edition().html(), digest);
        warnings.settings(digest, mail, web);
        return new ArrayList<>(warnings.found);
    }

    /**
     * What addresses are held against.
     *
     * @param site the address of the blog
     */
    public record Ground(URI site, Set<String> pages, Assets assets) {}

    private void shortened(Post post) {
        add(
                post,
                "only its summary is in the mail, since Gmail cuts off mails above 102,400 bytes; shorten the post, or set"
                        + " max-posts");
    }

    private void post(Digest digest, Post post, Ground ground) {
        if (digest.content() == Content.FULL) {
            MailHtml body = MailHtml.of(post.body().html(Map.of()));
            body.pictures().forEach(picture -> picture(post, picture, ground));
            body.links().forEach(link -> link(post, link, ground));
        }
        if (post.summary().isBlank()) {
            add(post, "has no text; readers see its title only");
        }
    }

    private void picture(Post post, MailHtml.Picture picture, Ground ground) {
        String name = picture.address();
        if (isMissing(name, post, ground)) {
            add(post, "there is no picture " + name + " in the folder of posts; correct its address");
        }
        if (picture.alt().isEmpty()) {
            add(post, "the picture " + name + " has no words for those who do not see it; write ![what it shows](...)");
        }
        if (picture.size() == MailHtml.Size.UNKNOWN) {
            add(
                    post,
                    "the size of the picture " + name
                            + " is not known, so that the text jumps when it is loaded, and Outlook may show it too wide");
        }
        String path = name.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "");
        if (path.endsWith(".svg") || path.startsWith("data:")) {
            add(post, "Gmail and Outlook do not show the picture " + name + "; use a PNG or JPEG");
        } else if (path.endsWith(".avif") || path.endsWith(".webp")) {
            add(post, "Outlook for Windows does not show the picture " + name + "; a PNG or JPEG is seen everywhere");
        }
    }

    private void link(Post post, String link, Ground ground) {
        if (link.isBlank()) {
            add(post, "a link leads nowhere; give it an address");
        } else if (LOCAL.matcher(link).matches()
                && !LOCAL.matcher(ground.site().toString()).matches()) {
            add(post, "the link to " + link + " leads to the reader's own machine; correct it");
        } else if (isMissing(link, post, ground)) {
            add(post, "the link to " + link + " leads to no post or file that is published; correct it");
        }
    }

    /** Only what is relative to a post, or a post's own file, is ours to know: the rest of the site is its generator's. */
    private static boolean isMissing(String address, Post post, Ground ground) {
        String site = ground.site().toString();
        Optional<String> path = path(address);
        if (!address.startsWith(site) || path.isEmpty()) {
            return false;
        }
        String page = address.replaceFirst("[?#].*", "");
        boolean isBelowPost = page.length() > post.url().toString().length()
                && post.url().toString().endsWith("/")
                && page.startsWith(post.url().toString());
        return (isBelowPost || POST_FILE.matcher(page).matches())
                && !ground.pages().contains(page)
                && ground.assets()
                        .find(path.get().substring(ground.site().getPath().length()))
                        .isEmpty();
    }

    private static Optional<String> path(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getPath());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void document(String html, Digest digest) {
        int bytes = html.getBytes(UTF_8).length;
        String place = "digest." + digest.name();
        if (bytes > CLIP) {
            add(
                    place,
                    "the HTML has " + bytes + " bytes, and Gmail cuts it off at 102,400, with the link to unsubscribe");
        } else if (bytes > LARGE) {
            add(place, "the HTML has " + bytes + " bytes; Gmail cuts it off at 102,400, so there is little room left");
        }
        MailHtml document = MailHtml.of(html);
        document.unshown().stream()
                .sorted()
                .forEach(name -> add(place, "many mail programs do not know " + name + ", which the mail uses"));
        if (document.styleBytes() > LONGEST_STYLE) {
            add(place, "Gmail drops the theme's style element, which has more than 16,384 characters");
        }
    }

    private void settings(Digest digest, MailSettings mail, URI web) {
        String place = "digest." + digest.name();
        if (digest.address().isBlank()) {
            add(place + ".address", "is not set; the law of many countries wants a postal address in every digest");
        }
        if (!web.toString().startsWith("https:")) {
            add("web.url", "is no https address, so mail programs show no button to unsubscribe (RFC 8058)");
        }
        if (mail.dkim().keys().isEmpty()) {
            add(
                    "dkim",
                    "messages from " + digest.from().domain()
                            + " are not signed; unless your mail server does it, make a key with pressrun dkim keygen");
        }
    }

    private void add(Post post, String message) {
        add(post.path(), message);
    }

    private void add(String place, String message) {
        found.add(new Warning(place, message));
    }
}
