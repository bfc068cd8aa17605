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
    private static final Pattern FILE =
            Pattern.compile("(?i)[^/]+\\.(?!html?$|php$|xml$|json$|txt$|ico$)[a-z0-9]{2,5}");

    private static final MailHtml NOTHING = MailHtml.of("");
    /** Of an address, in a sentence: a picture can be a part of it (RFC 2397). */
    private static final int LONGEST_NAME = 120;

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
        for (Post post : posts) {
            boolean isInFull =
                    digest.content() == Content.FULL && !edition.shortened().contains(post);
            warnings.post(digest, post, isInFull ? MailHtml.of(post.body().html(Map.of())) : NOTHING, ground);
        }
        edition.shortened().forEach(post -> warnings.shortened(post, digest));
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

    private void shortened(Post post, Digest digest) {
        add(
                post,
                "only its summary is in the mail, since Gmail cuts off mails above 102,400 bytes; shorten the post, or set a"
                        + " smaller digest." + digest.name() + ".max-posts");
    }

    /** Of what the mail has of a post. */
    private void post(Digest digest, Post post, MailHtml body, Ground ground) {
        body.pictures().forEach(picture -> picture(post, picture, ground));
        unsized(post, body);
        body.links().forEach(link -> link(post, link, ground));
        if (post.summary().isBlank() && body.pictures().isEmpty()) {
            add(post, "has no text; readers of " + digest.title() + " see its title only");
        }
    }

    private void unsized(Post post, MailHtml body) {
        List<String> names = body.pictures().stream()
                .filter(picture -> picture.size() == MailHtml.Size.UNKNOWN)
                .map(picture -> shown(picture.address()))
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            String which = names.size() == 1
                    ? "the size of the picture " + names.get(0) + " is not known"
                    : "the sizes of " + names.size() + " pictures are not known, the first is " + names.get(0);
            add(
                    post,
                    which
                            + ": the text jumps when it is loaded, and Outlook may show it too wide; put it into the folder of"
                            + " posts, or write <img> with width and height");
        }
    }

    private void picture(Post post, MailHtml.Picture picture, Ground ground) {
        String name = shown(picture.address());
        if (isMissing(picture.address(), post, ground)) {
            add(post, "there is no picture " + name + " in the folder of posts; correct its address");
        }
        if (picture.alt().isEmpty()) {
            add(post, "the picture " + name + " has no words for those who do not see it; write ![what it shows](...)");
        }
        String path = name.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "");
        if (path.endsWith(".svg") || path.startsWith("data:")) {
            add(post, "Gmail and Outlook do not show the picture " + name + "; use a PNG or JPEG");
        } else if (path.endsWith(".avif") || path.endsWith(".webp")) {
            add(post, "Outlook for Windows does not show the picture " + name + "; a PNG or JPEG is seen everywhere");
        }
    }

    private static String shown(String address) {
        return address.length() <= LONGEST_NAME ? address : address.substring(0, LONGEST_NAME) + "…";
    }

    private void link(Post post, String link, Ground ground) {
        if (link.isBlank()) {
            add(post, "a link leads nowhere; give it an address");
        } else if (LOCAL.matcher(link).matches()
                && !LOCAL.matcher(ground.site().toString()).matches()) {
            add(post, "the link to " + shown(link) + " leads to the reader's own machine; correct it");
        } else if (isMissing(link, post, ground)) {
            add(post, "the link to " + shown(link) + " leads to no post or file that is published; correct it");
        }
    }

    private static boolean isMissing(String address, Post post, Ground ground) {
        String site = ground.site().toString();
        Optional<String> path = path(address);
        if (!address.startsWith(site) || path.isEmpty()) {
            return false;
        }
        String page = address.replaceFirst("[?#].*", "");
        return isOurs(page, site, post)
                && !ground.pages().contains(page)
                && ground.assets()
                        .find(path.get().substring(ground.site().getPath().length()))
                        .isEmpty();
    }

    /** Only what is a post's own file, or lies beside it, is ours to know: the rest of the site is its generator's. */
    private static boolean isOurs(String page, String site, Post post) {
        String own = post.url().toString();
        String beside = site + post.path().substring(0, post.path().lastIndexOf('/') + 1);
        boolean isBelowPost = own.endsWith("/") && page.startsWith(own) && page.length() > own.length();
        boolean isBesidePost = page.startsWith(beside)
                && FILE.matcher(page.substring(beside.length())).matches();
        return isBelowPost || isBesidePost || POST_FILE.matcher(page).matches();
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
                    "the HTML has " + bytes + " bytes, and Gmail cuts it off at 102,400, with the link to unsubscribe;"
                            + " set a smaller " + place + ".max-posts, or " + place + ".content = summary");
        } else if (bytes > LARGE) {
            add(place, "the HTML has " + bytes + " bytes; Gmail cuts it off at 102,400, so there is little room left");
        }
        MailHtml document = MailHtml.of(html);
        document.unshown().stream()
                .sorted()
                .forEach(name -> add(
                        place, "many mail programs do not know " + name + ", which the theme uses; write it without"));
        if (document.styleBytes() > LONGEST_STYLE) {
            add(place, "Gmail drops the theme's style element, which has more than 16,384 characters; shorten it");
        }
    }

    private void settings(Digest digest, MailSettings mail, URI web) {
        String place = "digest." + digest.name();
        if (digest.address().isBlank()) {
            add(place + ".address", "is not set; the law of many countries wants a postal address in every digest");
        }
        if (!web.toString().startsWith("https:")) {
            add(
                    "web.url",
                    "is not an https address, so mail programs show no button to unsubscribe (RFC 8058); set it to the"
                            + " https address at which readers reach Pressrun");
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
