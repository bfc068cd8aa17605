package dev.pressrun.source;

import dev.pressrun.post.Post;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a post by what its author calls it in a link: the path of its file, with or without the extension and the folders above,
 * in any case.
 */
final class PostNames {
    private static final String EXTENSION = "\\.(?:md|mdx|mkd|mkdn|mkdown|mdown|markdown|txt|rst|html)$";

    private final List<Post> posts;
    private final String above;
    // made when the first link asks: most blogs have none
    private @Nullable Map<String, URI> pages;

    /** Names of posts, which may begin above the folder of posts where that is one of many of its generator. */
    PostNames(List<Post> posts, String above) {
        this.posts = posts;
        this.above = above;
    }

    private synchronized Map<String, URI> pages() {
        if (pages == null) {
            Map<String, URI> all = new HashMap<>();
            posts.forEach(post -> add(post, all));
            pages = all;
        }
        return pages;
    }

    /** Of several posts with one name the newest has it; a longer path says which is meant. */
    private void add(Post post, Map<String, URI> pages) {
        String name = plain(above + post.path());
        pages.putIfAbsent(name, post.url());
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            pages.putIfAbsent(name.substring(slash + 1), post.url());
        }
    }

    /**
     * The page of the post that is meant.
     *
     * @param folder of the post that links to it, with a slash at its end; empty for none
     * @param name percent-encoded
     */
    Optional<URI> page(String folder, String name) {
        String wanted = decoded(name);
        URI beside = pages().get(plain(FoundFile.beside(above + folder, wanted)));
        if (beside != null && !wanted.startsWith("/")) {
            return Optional.of(beside);
        }
        return Optional.ofNullable(pages().get(plain(wanted)));
    }

    static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a sign of per cent that stands for itself
            return name;
        }
    }

    private static String plain(String path) {
        String bare = AssetFiles.composed(path).toLowerCase(Locale.ROOT).replaceFirst(EXTENSION, "");
        String whole = bare.endsWith("/index") ? bare.substring(0, bare.length() - 6) : bare;
        int from = 0;
        while (from < whole.length() && "/.".indexOf(whole.charAt(from)) >= 0) {
            from++;
        }
        int until = whole.endsWith("/") ? whole.length() - 1 : whole.length();
        return from < until ? whole.substring(from, until) : "";
    }
}
