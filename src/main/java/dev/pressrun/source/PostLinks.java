package dev.pressrun.source;

import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Post;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Leads links from post to post, which writers and editors make by the posts' files, to the posts' pages. */
final class PostLinks {
    /** What every link to a post's file has in it; a text without it is not touched. */
    private static final Pattern EXTENSION =
            Pattern.compile("\\.(?:md|mkd|mdown|markdown|txt)", Pattern.CASE_INSENSITIVE);

    private final String root;
    private final Map<String, URI> pages = new HashMap<>();

    private PostLinks(String root) {
        this.root = root;
    }

    /** The posts, which may link to each other and to no other post: the address of one that is held back is nobody's to know. */
    static List<Post> among(List<Post> published, Layout layout) {
        PostLinks links = new PostLinks(layout.root().inside());
        published.forEach(post -> links.pages.putIfAbsent(AssetFiles.composed(post.path()), post.url()));
        return published.stream().map(links::linked).toList();
    }

    private Post linked(Post post) {
        if (!(post.body() instanceof RenderedBody body) || !body.markdown().mentions(EXTENSION)) {
            return post;
        }
        String folder = post.path().substring(0, post.path().lastIndexOf('/') + 1);
        return post.with(new RenderedBody(body.markdown().linking(path -> page(folder, path))));
    }

    /** The page of the post at a path that is percent-encoded. */
    private Optional<URI> page(String folder, String path) {
        return files(folder, path)
                .map(file -> URI.create("/" + file).normalize().getPath())
                .flatMap(file -> Stream.ofNullable(pages.get(AssetFiles.composed(file.substring(1)))))
                .findFirst();
    }

    /** A slash at the beginning means the folder of posts, or the one that the generator takes for it; Zola writes "@/". */
    private Stream<String> files(String folder, String path) {
        if (path.startsWith("/") || path.startsWith("@/")) {
            String rest = path.substring(path.indexOf('/') + 1);
            return Stream.of(rest, root + rest);
        }
        return Stream.of(Permalink.encode(folder) + path);
    }
}
