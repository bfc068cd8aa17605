package dev.pressrun.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.text.Direction;
import dev.pressrun.theme.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes an edition as one HTML document that is small enough to be shown whole. */
final class HtmlPart {
    /** Gmail clips what is larger than 102,400 bytes, and with it the footer; servers in between may add a little. */
    private static final int LIMIT = 100_000;

    /** For what each reader has of their own: the name and an address. */
    private static final int OWN = 1_000;

    private final Draft draft;
    private final Theme theme;
    private final List<HtmlPost> posts = new ArrayList<>();
    /** The posts before any was shortened. */
    private final List<HtmlPost> before;

    HtmlPart(Draft draft, Theme theme) {
        this.draft = draft;
        this.theme = theme;
        Content content = draft.digest().content();
        draft.posts().forEach(post -> posts.add(HtmlPost.of(draft, post, content, theme.styles())));
        before = List.copyOf(posts);
    }

    /** The longest posts give way to their summaries, and the longest summaries to nothing, until the whole is small enough. */
    String write() {
        String page = page();
        for (int excess = excess(page); excess > 0 && shorten(excess); excess = excess(page)) {
            page = page();
        }
        return page;
    }

    /** How much of each post is in the document that was written. */
    List<Extent> extents() {
        return posts.stream().map(HtmlPost::extent).toList();
    }

    /** The posts that were too long for the document that was written. */
    List<Post> shortened() {
        Extent wanted = draft.digest().content() == Content.FULL ? Extent.FULL : Extent.SUMMARY;
        return IntStream.range(0, posts.size())
                .filter(i -> posts.get(i).extent() != wanted && before.get(i).extent() == wanted)
                .mapToObj(draft.posts()::get)
                .toList();
    }

    private static int excess(String page) {
        return page.getBytes(UTF_8).length + OWN - LIMIT;
    }

    /** Says whether there was anything to shorten. */
    private boolean shorten(int bytes) {
        int saved = 0;
        while (saved < bytes) {
            Optional<HtmlPost> heaviest = posts.stream()
                    .filter(HtmlPost::canBeShorter)
                    .max(Comparator.comparing(HtmlPost::isFull).thenComparing(HtmlPost::weight));
            if (heaviest.isEmpty()) {
                return saved > 0;
            }
            HtmlPost post = heaviest.get();
            HtmlPost shorter = post.shorter();
            posts.set(posts.indexOf(post), shorter);
            saved += Math.max(1, post.weight() - shorter.weight());
        }
        return true;
    }

    private String page() {
        Map<String, Object> values = new HashMap<>();
        values.put("language", draft.locale().toLanguageTag());
        values.put("direction", Direction.of(draft.locale()).attribute());
        values.put("subject", draft.subject());
        values.put("preheader", draft.preheader());
        values.put("title", draft.digest().title());
        values.put("date", draft.longDate(draft.date()));
        values.put("site", draft.site());
        values.put("posts", posts);
        values.put("words", words());
        values.put("contents", draft.texts().get("contents"));
        values.put("onTheWeb", draft.texts().get("on-the-web"));
        values.put("readOn", draft.texts().get("read-on"));
        values.put("inBrowser", draft.texts().get("in-browser"));
        values.put("pageAddress", draft.address());
        values.put("editions", draft.texts().get("editions"));
        values.put("editionsAddress", draft.links().of(draft.digest().name()));
        values.put("mailed", Place.MAILED.toString());
        values.put("archived", Place.ARCHIVED.toString());
        values.put("reason", draft.reason());
        values.put("named", Place.NAMED.toString());
        values.put("greeting", draft.greeting());
        values.put("end", Place.END.toString());
        values.put("unsubscribe", draft.texts().get("unsubscribe"));
        values.put("unsubscribeAddress", Place.UNSUBSCRIBE.toString());
        values.put("address", draft.addressLines());
        return theme.fill("digest.html", values, draft.locale());
    }

    /** What its own words are in, which are English where the language of the digest has none. */
    private Map<String, String> words() {
        return Map.of(
                "language", draft.texts().language().toLanguageTag(),
                "direction", draft.texts().direction().attribute());
    }
}
