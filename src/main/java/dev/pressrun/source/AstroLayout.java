package dev.pressrun.source;

import dev.pressrun.generator.AstroCollections.Entry;
import dev.pressrun.generator.AstroConfig;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.GithubSlug;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Astro: posts are what has a date in a collection, or among the pages.
 *
 * @param isBare whether there is no folder of sources, so that all files are posts
 */
record AstroLayout(ContentRoot root, AstroConfig config, boolean isBare) implements PathLayout {
    private static final Pattern REST = Pattern.compile("\\[\\.\\.\\.[^\\]]+]");
    private static final Pattern PART = Pattern.compile("\\[[^\\]]+]");

    static AstroLayout of(Home home, List<Problem> problems) {
        AstroConfig config = AstroConfig.of(home, problems);
        return new AstroLayout(
                home.content(""), config, home.firstFolder(config.sources()).isEmpty());
    }

    @Override
    public boolean holds(FoundFile file) {
        return PathLayout.super.holds(file) && (isBare || entry(file).isPresent() || isPage(file));
    }

    @Override
    public boolean isIndexUsual() {
        return true;
    }

    private Optional<Entry> entry(FoundFile file) {
        return config.collections().entry(root.place(file.path()), config.sources());
    }

    /** Files and folders that begin with an underscore are no pages. */
    private boolean isPage(FoundFile file) {
        String path = root.place(file.path());
        return path.startsWith(pages()) && !path.contains("/_");
    }

    private String pages() {
        return config.sources() + "pages/";
    }

    @Override
    public boolean isPost(Manuscript manuscript) {
        return isBare
                || Dates.isWritten(manuscript.matter())
                || PathDate.of(manuscript.name()).isPresent();
    }

    @Override
    public List<String> addressKeys() {
        return List.of();
    }

    @Override
    public List<String> assetRoots() {
        return List.of("public/", config.sources(), "");
    }

    @Override
    public String permalink(Manuscript manuscript) {
        return config.ending().on("/:path");
    }

    @Override
    public Permalink.Parts parts(Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        String path = entry(manuscript.file())
                .map(entry -> path(entry, manuscript))
                .orElseGet(() -> withoutIndex(withoutExtension(page(manuscript.file()))));
        String slug = path.substring(path.lastIndexOf('/') + 1);
        return new Permalink.Parts(path, slug, title, categories(manuscript), published);
    }

    private String page(FoundFile file) {
        String path = root.place(file.path());
        return path.startsWith(pages()) ? path.substring(pages().length()) : path;
    }

    private String path(Entry entry, Manuscript manuscript) {
        String written = manuscript.matter().text("slug");
        String id = written.isEmpty() ? id(entry.path()) : written;
        String route = config.routes().getOrDefault(entry.collection(), entry.collection() + "/[...slug]");
        Matcher rest = REST.matcher(route);
        if (rest.find() && PART.matcher(route).results().count() > 1 && id.indexOf('/') > 0) {
            // a language stands before the rest: src/pages/[lang]/blog/[...slug]
            String first = id.substring(0, id.indexOf('/'));
            String others = id.substring(id.indexOf('/') + 1);
            return PART.matcher(REST.matcher(route).replaceFirst(Matcher.quoteReplacement(others)))
                    .replaceFirst(Matcher.quoteReplacement(first));
        }
        return PART.matcher(route).replaceFirst(Matcher.quoteReplacement(id));
    }

    /** The id of a file in its collection; an index file has its folder's. */
    private static String id(String path) {
        String id = Arrays.stream(withoutExtension(path).split("/", -1))
                .map(GithubSlug::of)
                .collect(Collectors.joining("/"));
        return id.endsWith("/index") ? withoutIndex(id) : id;
    }

    private static String withoutIndex(String path) {
        return path.equals("index") ? "" : path.endsWith("/index") ? path.substring(0, path.length() - 6) : path;
    }

    private static String withoutExtension(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }
}
