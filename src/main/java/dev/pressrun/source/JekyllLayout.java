package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.JekyllConfig;
import dev.pressrun.generator.JekyllTokens;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Jekyll: posts are in {@code _posts} at any depth, the folders above it are categories, and the file name has date and slug.
 *
 * @param isPosts whether no folder has a name that says so, so that every file is a post
 */
record JekyllLayout(ContentRoot root, JekyllConfig config, boolean isPosts) implements Layout {
    private static final String POSTS = "posts";
    private static final String DRAFTS = "_drafts";
    private static final Set<String> FOLDERS = Set.of("_posts", DRAFTS);
    private static final Pattern DATED = Pattern.compile("\\d{2,4}-\\d{1,2}-\\d{1,2}-(.+)");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt]|\\s+)\\d{1,2}:\\d\\d:\\d\\d(?:\\.\\d*)?");
    private static final Pattern LAST_DOTS = Pattern.compile("(?<!\\.)\\.+$");

    /**
     * The layout of a folder. One without a configuration of Jekyll's, and one that is inside a collection, is all posts when none
     * of its folders has a name that says so.
     */
    static JekyllLayout of(Home home, List<FoundFile> files, List<Problem> problems) {
        JekyllConfig config = JekyllConfig.of(home, problems);
        ContentRoot root = home.content(config.collectionsFolder());
        boolean isWhole = home.below().isEmpty() && !config.file().isEmpty();
        boolean isPosts = !isWhole && files.stream().noneMatch(file -> isBelowFolder(root.place(file.path())));
        return new JekyllLayout(root, config, isPosts);
    }

    private static boolean isBelowFolder(String path) {
        return FOLDERS.stream().anyMatch(name -> path.startsWith(name + "/") || path.contains("/" + name + "/"));
    }

    @Override
    public boolean holds(FoundFile file) {
        String path = root.place(file.path());
        return Layout.super.holds(file) && (isPosts || isBelowFolder(path)) && !config.excludes(path);
    }

    @Override
    public boolean readsHtml() {
        return true;
    }

    @Override
    public boolean isDraft(String path) {
        return isInDrafts(path) && !config.says("show_drafts");
    }

    private boolean isInDrafts(String path) {
        String place = "/" + root.place(path);
        return place.contains("/" + DRAFTS + "/");
    }

    /** The label of the collection that a file is in: the name of the folder at the top that begins with an underscore. */
    private String collection(FoundFile file) {
        String path = root.place(file.path());
        boolean isOther = path.startsWith("_") && path.indexOf('/') > 0 && !isBelowFolder(path);
        return isOther ? path.substring(1, path.indexOf('/')) : POSTS;
    }

    @Override
    public FrontMatter completed(FrontMatter written, FoundFile file) {
        FrontMatter whole = written.orElse(
                config.defaults(root.place(file.path()), isInDrafts(file.path()) ? "drafts" : collection(file)));
        Map<String, Value> values = new HashMap<>(whole.values());
        if (config.says("unpublished")) {
            values.remove("published");
        }
        List.of("author", "authors").forEach(key -> values.computeIfPresent(key, (any, value) -> known(value)));
        return new FrontMatter(values, whole.body(), whole.bodyLine());
    }

    /** The data on an author in the place of a key. */
    private Value known(Value author) {
        if (author instanceof Value.Items items) {
            return new Value.Items(items.values().stream().map(this::known).toList(), items.line());
        }
        return config.author(author.text()).orElse(author);
    }

    /** Psych, Ruby's YAML, takes what it knows as a time and has no offset for UTC (jekyll#1273); other times are strings. */
    @Override
    public ZoneId zone(Value written, Site site) {
        boolean isTime = written instanceof Value.Scalar scalar
                && scalar.style() == Value.Scalar.Style.PLAIN
                && TIME.matcher(scalar.text().strip()).matches();
        return isTime ? ZoneOffset.UTC : site.zone();
    }

    @Override
    public List<String> addressKeys() {
        return List.of("permalink");
    }

    @Override
    public String page(String written) {
        return written;
    }

    @Override
    public String address(
            Manuscript manuscript, String title, OffsetDateTime published, Site site, @Nullable String form) {
        String own = config.form(collection(manuscript.file()));
        return expand(form == null ? own : form, manuscript, title, published, site);
    }

    @Override
    public boolean showsFuture() {
        return config.says("future");
    }

    @Override
    public String expand(String form, Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        return Permalink.expand(
                form,
                new JekyllTokens(
                        collection(manuscript.file()),
                        inCollection(manuscript),
                        slug(manuscript),
                        categories(manuscript),
                        published.atZoneSameInstant(site.zone()).toOffsetDateTime()));
    }

    /** The path below the folder of the collection, without the dots at its end. */
    private static String inCollection(Manuscript manuscript) {
        String place = manuscript.place();
        int folder = place.startsWith("_") ? place.indexOf('/') : -1;
        for (String name : FOLDERS) {
            int at = ("/" + place).indexOf("/" + name + "/");
            folder = at >= 0 ? at + name.length() : folder;
        }
        return LAST_DOTS.matcher(place.substring(folder + 1)).replaceFirst("");
    }

    @Override
    public List<String> categories(Manuscript manuscript) {
        Set<String> categories = new LinkedHashSet<>();
        String path = root.place(manuscript.file().path());
        if (isBelowFolder(path)) {
            Arrays.stream(path.split("/", -1))
                    .takeWhile(folder -> !FOLDERS.contains(folder))
                    .forEach(categories::add);
        }
        String single = manuscript.matter().text("category");
        Value many = manuscript.matter().first("categories");
        if (!single.isEmpty()) {
            categories.add(single);
        } else {
            categories.addAll(many instanceof Value.Scalar ? words(many.text()) : many.texts());
        }
        return categories.stream().filter(name -> !name.isBlank()).toList();
    }

    /** Jekyll splits at spaces; authors write commas all the same. */
    @Override
    public List<String> words(String text) {
        return Arrays.asList(text.split("[\\s,]+"));
    }

    /** As jekyll-feed writes it: the slug below the address of the page. */
    @Override
    public PostId id(Manuscript manuscript, URI url, OffsetDateTime published, Site site) {
        String address = url.toString();
        String bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        String parent = bare.substring(0, bare.lastIndexOf('/') + 1);
        return new PostId(parent + Permalink.encode(slug(manuscript)));
    }

    /** As it is written, or the name of the file without its date and the dots at its end. */
    private static String slug(Manuscript manuscript) {
        String written = manuscript.matter().text("slug");
        if (!written.isEmpty()) {
            return written;
        }
        Matcher dated = DATED.matcher(manuscript.name());
        String slug = dated.matches() ? dated.group(1) : manuscript.name();
        String bare = LAST_DOTS.matcher(slug).replaceFirst("");
        return bare.isEmpty() ? slug : bare;
    }
}
