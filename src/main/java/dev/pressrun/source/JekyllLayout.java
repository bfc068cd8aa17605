package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.JekyllConfig;
import dev.pressrun.generator.JekyllEntries;
import dev.pressrun.generator.JekyllPages;
import dev.pressrun.generator.JekyllTokens;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Notes;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Jekyll: posts are in {@code _posts} at any depth, the folders above it are categories, and the file name has date and slug.
 *
 * @param source the folder that Jekyll reads
 * @param entries what Jekyll looks at
 * @param isPosts whether no folder has a name that says so, so that every file is a post
 */
record JekyllLayout(ContentRoot root, JekyllConfig config, ContentRoot source, JekyllEntries entries, boolean isPosts)
        implements Layout {
    private static final String POSTS = "posts";
    private static final String DRAFTS = "_drafts";
    private static final List<String> FOLDERS = JekyllEntries.FOLDERS;
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt]|\\s+)\\d{1,2}:\\d\\d:\\d\\d(?:\\.\\d*)?");

    /**
     * The layout of a folder. One without a configuration of Jekyll's, and one that is inside a collection, is all posts when none
     * of its folders has a name that says so.
     */
    static JekyllLayout of(Home home, List<FoundFile> files, List<Problem> problems) {
        JekyllConfig config = JekyllConfig.of(home, problems);
        ContentRoot root = home.content(config.collectionsFolder());
        boolean isWhole = home.below().isEmpty() && !config.file().isEmpty();
        boolean isPosts = !isWhole && files.stream().noneMatch(file -> isBelowFolder(root.place(file.path())));
        JekyllLayout layout = new JekyllLayout(root, config, home.content(config.source()), config.entries(), isPosts);
        files.forEach(file -> layout.warnOfName(file, problems));
        return layout;
    }

    private static boolean isBelowFolder(String path) {
        return FOLDERS.stream().anyMatch(name -> path.startsWith(name + "/") || path.contains("/" + name + "/"));
    }

    @Override
    public boolean holds(FoundFile file) {
        return isLookedAt(file)
                && (isPosts
                        || isInDrafts(file.path())
                        || JekyllName.of(file.stem()).isDated());
    }

    private boolean isLookedAt(FoundFile file) {
        String path = source.place(file.path());
        return Layout.super.holds(file)
                && !entries.excludes(path)
                && (isPosts || (isBelowFolder(root.place(file.path())) && !entries.hides(path)));
    }

    /** An author who sees the file here, and no post, would look for the reason in vain. */
    private void warnOfName(FoundFile file, List<Problem> problems) {
        if (FileKind.of(file.path()) == FileKind.POST && isLookedAt(file) && !holds(file)) {
            new Notes(file.path(), problems)
                    .warn(
                            0,
                            "is no post to Jekyll, since its name has no date, and is left out; call it "
                                    + "2024-01-31-" + file.name() + ", with its own date");
        }
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
    public Optional<WrittenDate> dateInPath(Manuscript manuscript) {
        JekyllName name = JekyllName.of(manuscript.name());
        return name.isDated() ? name.date() : Layout.super.dateInPath(manuscript);
    }

    @Override
    public String title(Manuscript manuscript) {
        String title = Titles.onLine(JekyllName.of(manuscript.name()).title());
        return title.isEmpty() ? Layout.super.title(manuscript) : title;
    }

    @Override
    public List<String> addressKeys() {
        return List.of("permalink");
    }

    @Override
    public boolean hasTitlesInHtml() {
        return true;
    }

    @Override
    public Optional<String> addressOfPage(String path, FrontMatter matter) {
        return new JekyllPages(config).address(path, matter.text("permalink"));
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
                        path(manuscript),
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
        return JekyllName.withoutLastDots(place.substring(folder + 1));
    }

    /** As jekyll-feed names them: a single one counts alone. */
    @Override
    public List<String> categories(Manuscript manuscript) {
        FrontMatter matter = manuscript.matter();
        String single = matter.text("category");
        Value many = matter.first("categories");
        List<String> written = many instanceof Value.Scalar ? words(many.text()) : many.texts();
        return withFolders(manuscript, single.isEmpty() ? written.stream() : Stream.of(single));
    }

    /** As they stand in an address: the folders above, the many, the single one. */
    private List<String> path(Manuscript manuscript) {
        Value many = manuscript.matter().first("categories");
        List<String> written =
                many instanceof Value.Scalar ? List.of(many.text().split("\\s+")) : many.texts();
        return withFolders(
                manuscript, Stream.concat(written.stream(), manuscript.matter().first("category").texts().stream()));
    }

    private List<String> withFolders(Manuscript manuscript, Stream<String> written) {
        String path = root.place(manuscript.file().path());
        Stream<String> folders = isBelowFolder(path)
                ? Arrays.stream(path.split("/", -1)).takeWhile(folder -> !FOLDERS.contains(folder))
                : Stream.empty();
        return Stream.concat(folders, written)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
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
        return JekyllName.of(manuscript.name()).slug();
    }
}
