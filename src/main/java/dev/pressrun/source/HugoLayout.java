package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.HugoConfig;
import dev.pressrun.generator.HugoLanguages;
import dev.pressrun.generator.HugoLanguages.Language;
import dev.pressrun.generator.HugoLanguages.Place;
import dev.pressrun.generator.HugoPage;
import dev.pressrun.markdown.WebAddress;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hugo: posts are below {@code content/}, and a folder with an {@code index.md} is one post with its pictures.
 *
 * @param above what stands before the paths of files to make them begin at home
 */
record HugoLayout(ContentRoot root, String above, HugoConfig config, HugoSections sections, HugoIgnored ignored)
        implements PathLayout {
    static HugoLayout of(Home home, List<FoundFile> files, List<Problem> problems) {
        HugoConfig config = HugoConfig.of(home, problems);
        String content = config.languages().content();
        boolean isThere =
                home.below().startsWith(content) || !home.firstFolder(content).isEmpty();
        ContentRoot root = home.content(isThere ? content : "");
        // where there is no folder of content, all of the folder of posts is taken for it
        String above = isThere ? home.below() : content + home.below();
        return new HugoLayout(
                root,
                above,
                config,
                HugoSections.of(above, config, files, problems),
                HugoIgnored.of(config, home, problems));
    }

    @Override
    public boolean holds(FoundFile file) {
        return PathLayout.super.holds(file)
                && !ignored.holds(file.path())
                && language(file).isPresent();
    }

    private Optional<Place> place(FoundFile file) {
        return config.languages().of(above + file.path());
    }

    private Optional<Language> language(FoundFile file) {
        return place(file).map(Place::language);
    }

    @Override
    public String place(String path) {
        return config.languages().place(above + path).orElse(path);
    }

    @Override
    public boolean readsHtml() {
        return true;
    }

    @Override
    public boolean isBundle(FoundFile index) {
        return true;
    }

    /** A page that is in no section and has no date is about the site. */
    @Override
    public boolean isPost(Manuscript manuscript) {
        HugoPage page = page(manuscript, "", OffsetDateTime.MIN);
        boolean isDated = HugoMatter.isDated(manuscript.matter())
                || manuscript.head().date() != null
                || manuscript.dateInPath().isPresent();
        return !config.isAside(page.section()) && (isDated || !page.section().isEmpty());
    }

    @Override
    public FrontMatter completed(FrontMatter written, FoundFile file) {
        Place place = place(file).orElseThrow();
        FrontMatter matter =
                new HugoMatter(config, place.language()).complete(written.orElse(sections.handedDown(place)), file);
        Map<String, Value> values = new HashMap<>(matter.values());
        List.of("author", "authors")
                .forEach(key -> values.computeIfPresent(key, (any, named) -> sections.author(named, place.language())));
        return new FrontMatter(values, matter.body(), matter.bodyLine());
    }

    @Override
    public boolean isDraft(String path) {
        return config.languages().of(above + path).filter(sections::isHeldBack).isPresent();
    }

    /** Hugo's own order is date, publishDate, lastmod. */
    @Override
    public boolean isDatedByPath() {
        return false;
    }

    /** A page about an event to come has the day of the event for a date, and is there from its publish date on. */
    @Override
    public boolean isPublishedBeforeItsDate() {
        return true;
    }

    /** Hugo renders a summary; what it calls a description is for machines. */
    @Override
    public boolean readsSummary(String key) {
        return key.equals("summary");
    }

    /** Whole paragraphs, as soon as they have so many words. */
    @Override
    public Summaries.Length summary() {
        return new Summaries.Length(config.summaryWords(), Summaries.Length.End.PARAGRAPH);
    }

    @Override
    public boolean showsFuture() {
        return config.says("buildfuture");
    }

    @Override
    public List<String> addressKeys() {
        return List.of("url");
    }

    @Override
    public List<String> assetRoots() {
        return Stream.concat(config.files().stream(), Stream.of("static/", root.inside()))
                .toList();
    }

    @Override
    public URI at(String path, Manuscript manuscript, Site site) {
        String url = language(manuscript.file()).map(Language::url).orElse("");
        return WebAddress.of(url, site.url())
                .filter(found -> !url.isEmpty())
                .map(found -> URI.create(found + (found.toString().endsWith("/") ? "" : "/") + path))
                .orElseGet(() -> site.at(path));
    }

    /** A page without an extension is a folder. */
    @Override
    public String page(String written) {
        String path = PathLayout.super.page(written);
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() || last.indexOf('.') >= 0 ? path : path + "/";
    }

    @Override
    public String written(String address, Manuscript manuscript) {
        return address.startsWith("/")
                ? address
                : language(manuscript.file()).map(Language::prefix).orElse("") + address;
    }

    @Override
    public String address(
            Manuscript manuscript, String title, OffsetDateTime published, Site site, @Nullable String form) {
        HugoPage page = page(manuscript, title, published);
        Language language = language(manuscript.file()).orElseThrow();
        return form == null ? config.address(page, language) : config.address(page, language, form);
    }

    /** Hugo fills tokens into addresses that posts name themselves since version 0.131. */
    @Override
    public String expand(String form, Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        return config.expand(page(manuscript, title, published), form);
    }

    private HugoPage page(Manuscript manuscript, String title, OffsetDateTime published) {
        Language language = language(manuscript.file()).orElseThrow();
        String place = HugoLanguages.bare(manuscript.place(), language);
        String folder = FoundFile.folderOf(place);
        return new HugoPage(
                folder,
                sections.above(folder, language),
                place.substring(place.lastIndexOf('/') + 1),
                manuscript.matter().text("slug"),
                title,
                published);
    }
}
