package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.Permalink;
import dev.pressrun.generator.ZolaConfig;
import dev.pressrun.generator.ZolaSlug;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Zola: posts are the pages below {@code content/} that have a date; {@code path} is stronger than {@code slug}, which is stronger
 * than the file.
 *
 * @param drafts the folders whose sections are drafts
 */
record ZolaLayout(ContentRoot root, ZolaConfig config, Set<String> drafts) implements PathLayout {
    private static final Pattern DATED_AT_ALL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATED = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2}))?\\s?[_-](.+)");

    static ZolaLayout of(Home home, List<FoundFile> files, List<Problem> problems) {
        ZolaConfig config = ZolaConfig.of(home, problems);
        Set<String> drafts = new HashSet<>();
        for (FoundFile file : files) {
            if (file.name().equals("_index.md") && isDraftSection(file)) {
                drafts.add(file.folder());
            }
        }
        return new ZolaLayout(home.content(home.firstFolder("content")), config, drafts);
    }

    private static boolean isDraftSection(FoundFile file) {
        // what is wrong with a section is no problem of a post
        Notes unheard = new Notes(file.path(), new ArrayList<>());
        return FileText.of(file, unheard)
                .map(text -> FrontMatter.split(text, unheard).text("draft").equals("true"))
                .orElse(false);
    }

    @Override
    public boolean holds(FoundFile file) {
        return PathLayout.super.holds(file)
                && file.name().endsWith(".md")
                && !file.name().contains("_index.")
                && !config.ignores(root.place(file.path()));
    }

    @Override
    public boolean isIndexUsual() {
        return true;
    }

    @Override
    public boolean isDraft(String path) {
        return drafts.stream().anyMatch(folder -> path.startsWith(folder.isEmpty() ? "" : folder + "/"));
    }

    /** Zola's own feeds leave out what has no date. */
    @Override
    public boolean isPost(Manuscript manuscript) {
        return !manuscript.matter().text("date").isEmpty()
                || (DATED_AT_ALL.matcher(manuscript.name()).lookingAt()
                        && PathDate.of(manuscript.name()).isPresent());
    }

    @Override
    public Map<String, Value> defaults(FoundFile file) {
        String language = language(file.stem());
        return language.isEmpty() ? Map.of() : Map.of("lang", new Value.Scalar(language, 0));
    }

    /** The language at the end of a name; empty for the main one. */
    private String language(String name) {
        String end = name.substring(name.indexOf('.') + 1);
        return end.length() < name.length()
                        && config.languages().contains(end.toLowerCase(Locale.ROOT))
                        && !end.equals(config.language())
                ? end
                : "";
    }

    @Override
    public List<String> addressKeys() {
        return List.of("path");
    }

    @Override
    public String page(String written) {
        return written.endsWith("/") ? written : written + "/";
    }

    @Override
    public List<String> assetRoots() {
        return List.of("static/", root.inside());
    }

    /** Folders keep their names; those that are one page each do as files do. */
    @Override
    public Permalink.Parts parts(Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        String language = language(manuscript.file().stem());
        String folder = manuscript.folder();
        String slug = slug(manuscript);
        String path = (language.isEmpty() ? "" : language + "/") + (folder.isEmpty() ? "" : folder + "/") + slug;
        return new Permalink.Parts(path, slug, title, categories(manuscript), published);
    }

    private String slug(Manuscript manuscript) {
        String written = manuscript.matter().text("slug");
        String name = manuscript.name();
        int language = manuscript.isBundle() ? 0 : language(name).length();
        String bare = language == 0 ? name : name.substring(0, name.length() - language - 1);
        return config.slug().of(written.isEmpty() ? undated(bare) : written);
    }

    private String undated(String name) {
        Matcher dated = DATED.matcher(name);
        return !config.keepsDates() && dated.matches() ? dated.group(1) : name;
    }

    @Override
    public Optional<String> doubt(Manuscript manuscript, String title) {
        return config.slug() == ZolaSlug.ON && slug(manuscript).chars().anyMatch(c -> c >= 0x80)
                ? Optional.of(
                        "some addresses keep letters that Zola writes in Latin ones; write a slug in Latin letters into"
                                + " such posts, or let Zola keep them, too (slugify.paths)")
                : Optional.empty();
    }
}
