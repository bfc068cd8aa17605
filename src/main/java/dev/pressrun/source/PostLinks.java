package dev.pressrun.source;

import dev.pressrun.dialect.Reference;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import dev.pressrun.text.Signs;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Leads links from post to post, which writers and editors make by the posts' files, to the posts' pages. */
final class PostLinks {
    /** What every link to a post's file has in it; a text without it is not touched. */
    static final Signs EXTENSIONS = Signs.of(".md", ".mkdown", ".mkd", ".mdown", ".markdown", ".txt");

    private static final Pattern EXTENSION =
            Pattern.compile("\\.(?:md|mkdown|mkd|mdown|markdown|txt)", Pattern.CASE_INSENSITIVE);

    private static final String NAMED = Reference.SCHEME + ":";

    private final Site site;
    private final ContentRoot root;
    private final Map<String, URI> pages = new HashMap<>();
    private final PostNames names;
    private final List<Problem> problems;
    private final Map<String, AskedLinks> asked;

    private PostLinks(
            Site site, ContentRoot root, PostNames names, List<Problem> problems, Map<String, AskedLinks> asked) {
        this.site = site;
        this.root = root;
        this.names = names;
        this.problems = problems;
        this.asked = asked;
    }

    /**
     * The posts, which may link to each other and to no other post: the address of one that is held back is nobody's to know.
     *
     * @param asked the links of each post by its path, kept from one reading to the next; a text whose links lead where they led is
     *     the same object
     */
    static List<Post> among(
            List<Post> published, Layout layout, Site site, List<Problem> problems, Map<String, AskedLinks> asked) {
        PostLinks links = new PostLinks(
                site, layout.root(), new PostNames(published, layout.root().above()), problems, asked);
        published.forEach(post -> links.pages.putIfAbsent(AssetFiles.composed(post.path()), post.url()));
        return published.stream().map(links::linked).toList();
    }

    private Post linked(Post post) {
        if (!(post.body() instanceof RenderedBody body) || (body.references().isEmpty() && !body.mentionsFiles())) {
            return post;
        }
        String folder = post.path().substring(0, post.path().lastIndexOf('/') + 1);
        Notes notes = new Notes(post.path(), problems);
        body.references().stream()
                .filter(reference -> names.page(folder, reference.name()).isEmpty())
                .forEach(reference -> notes.warn(
                        reference.line(),
                        "the link to \"" + PostNames.decoded(reference.name())
                                + "\" leads to no published post and became plain text; correct the"
                                + " name, or write the address"));
        return post.with(linked(post.path(), body, path -> page(folder, path)));
    }

    private RenderedBody linked(String path, RenderedBody body, Function<String, Optional<URI>> pages) {
        AskedLinks known = asked.get(path);
        AskedLinks now = known != null && known.isStill(body, pages) ? known : new AskedLinks(body, pages);
        asked.put(path, now);
        return now.linked();
    }

    /** The page of the post at a path that is percent-encoded. */
    private Optional<URI> page(String folder, String path) {
        if (path.startsWith(NAMED)) {
            return names.page(folder, path.substring(NAMED.length()));
        }
        if (!EXTENSION.matcher(path).find()) {
            return Optional.empty();
        }
        return files(folder, path)
                .map(file -> URI.create("/" + file).normalize().getPath())
                .flatMap(file -> Stream.ofNullable(pages.get(AssetFiles.composed(file.substring(1)))))
                .findFirst()
                .or(() -> path.startsWith("@/") ? Optional.of(site.at(pageOf(path.substring(2)))) : Optional.empty());
    }

    /** Where Zola puts a page or a section that is no post, unless that says otherwise. */
    private static String pageOf(String file) {
        String place = EXTENSION.matcher(file).replaceFirst("");
        String folder = FoundFile.folderOf(place);
        boolean isOfFolder =
                place.equals(folder + "/_index") || place.equals(folder + "/index") || place.equals("_index");
        String page = isOfFolder ? folder : place;
        return page.isEmpty() ? "" : page + "/";
    }

    /** A slash at the beginning means the folder of posts, or the one that the generator takes for it; Zola writes "@/". */
    private Stream<String> files(String folder, String path) {
        if (path.startsWith("/") || path.startsWith("@/")) {
            String rest = path.substring(path.indexOf('/') + 1);
            String below =
                    rest.startsWith(root.above()) ? rest.substring(root.above().length()) : rest;
            return Stream.of(below, rest, root.inside() + rest);
        }
        return Stream.of(Permalink.encode(folder) + path);
    }
}
