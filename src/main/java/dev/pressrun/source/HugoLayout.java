package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.HugoConfig;
import dev.pressrun.generator.HugoLanguages;
import dev.pressrun.generator.HugoLanguages.Language;
import dev.pressrun.generator.HugoPage;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hugo: posts are below {@code content/}, and a folder with an {@code index.md} is one post with its pictures. */
record HugoLayout(ContentRoot root, HugoConfig config, HugoSections sections, HugoIgnored ignored)
        implements PathLayout {
    static HugoLayout of(Home home, List<FoundFile> files, List<Problem> problems) {
        HugoConfig config = HugoConfig.of(home, problems);
        String content = config.languages().content();
        boolean isThere =
                home.below().startsWith(content) || !home.firstFolder(content).isEmpty();
        ContentRoot root = home.content(isThere ? content : "");
        return new HugoLayout(
                root, config, HugoSections.of(root, config, files, problems), HugoIgnored.of(config, home, problems));
    }

    @Override
    public boolean holds(FoundFile file) {
        return PathLayout.super.holds(file)
                && !ignored.holds(file.path())
                && language(file).isPresent();
    }

    /** The language of a file; where there is no folder of content, all of the folder of posts is taken for it. */
    private Optional<Language> language(FoundFile file) {
        return config.languages().of(config.languages().content() + root.place(file.path()));
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
        Language language = language(file).orElse(config.languages().all().get(0));
        return new HugoMatter(config, language)
                .complete(
                        written.orElse(sections.handedDown(inLanguage(root.place(file.path()), language), language)),
                        file);
    }

    /** Hugo's own order is date, publishDate, lastmod. */
    @Override
    public boolean isDatedByPath() {
        return false;
    }

    /** Whole paragraphs, as soon as they have seventy words. */
    @Override
    public Summaries.Length summary() {
        return new Summaries.Length(70, Summaries.Length.End.PARAGRAPH);
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
        return List.of("static/", root.inside());
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
        String place = HugoLanguages.bare(inLanguage(manuscript.place(), language), language);
        String folder = FoundFile.folderOf(place);
        return new HugoPage(
                folder,
                sections.above(folder),
                place.substring(place.lastIndexOf('/') + 1),
                manuscript.matter().text("slug"),
                title,
                published);
    }

    /** A path below the folder of the language's content. */
    private String inLanguage(String place, Language language) {
        String folder =
                language.content().substring(config.languages().content().length());
        return place.startsWith(folder) ? place.substring(folder.length()) : place;
    }
}
