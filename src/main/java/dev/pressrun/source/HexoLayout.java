package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.HexoConfig;
import dev.pressrun.generator.HexoName;
import dev.pressrun.generator.HexoPage;
import dev.pressrun.generator.Home;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hexo: posts are below {@code source/_posts}, and what their files are called is in their addresses.
 *
 * @param isPosts whether there is neither a configuration nor a folder for posts, so that every file is a post
 */
record HexoLayout(ContentRoot root, HexoConfig config, boolean isPosts) implements PathLayout {
    private static final String POSTS = "_posts/";
    private static final String DRAFTS = "_drafts/";
    private static final Pattern HIDDEN = Pattern.compile("(?:^|/)[_.]");
    private static final Pattern UNFILLED = Pattern.compile("(?:^|[/-]):\\w{1,40}");

    static HexoLayout of(Home home, List<FoundFile> files, List<Problem> problems) {
        HexoConfig config = HexoConfig.of(home, problems);
        ContentRoot root = home.content(config.source());
        boolean isPosts =
                config.values().isBlank() && files.stream().noneMatch(file -> isBelowFolder(root.place(file.path())));
        return new HexoLayout(isPosts ? home.content("") : root, config, isPosts);
    }

    private static boolean isBelowFolder(String place) {
        return place.startsWith(POSTS) || place.startsWith(DRAFTS);
    }

    @Override
    public boolean holds(FoundFile file) {
        String place = root.place(file.path());
        String below = isPosts ? file.name() : place.substring(place.indexOf('/') + 1);
        return PathLayout.super.holds(file)
                && (isPosts || isBelowFolder(place))
                && !HIDDEN.matcher(below).find()
                && !config.excludes(place);
    }

    @Override
    public boolean readsHtml() {
        return true;
    }

    @Override
    public boolean isIndexUsual() {
        return true;
    }

    @Override
    public boolean isDraft(String path) {
        return root.place(path).startsWith(DRAFTS) && !config.says("render_drafts", "false");
    }

    @Override
    public boolean showsFuture() {
        return config.says("future", "true");
    }

    @Override
    public List<String> addressKeys() {
        return List.of("permalink");
    }

    @Override
    public String page(String written) {
        return config.pretty(written);
    }

    /** A date in the path counts only where the configuration says that names have one. */
    @Override
    public Optional<WrittenDate> dateInPath(Manuscript manuscript) {
        HexoName name = name(manuscript);
        String month = name.parts().getOrDefault("month", name.parts().getOrDefault("i_month", ""));
        String day = name.parts().getOrDefault("day", name.parts().getOrDefault("i_day", ""));
        String written = String.join("-", name.parts().getOrDefault("year", ""), month, day);
        return WrittenDate.parse(written).or(() -> PathLayout.super.dateInPath(manuscript));
    }

    private HexoName name(Manuscript manuscript) {
        String path = manuscript.place();
        String name = manuscript.isBundle() ? path + "/index" : path;
        return config.name(isPosts ? name : name.substring(name.indexOf('/') + 1));
    }

    @Override
    public String address(
            Manuscript manuscript, String title, OffsetDateTime published, Site site, @Nullable String form) {
        return config.pretty(expand(form == null ? config.form() : form, manuscript, title, published, site));
    }

    @Override
    public String expand(String form, Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        OffsetDateTime local = published.atZoneSameInstant(site.zone()).toOffsetDateTime();
        return new HexoPage(config, name(manuscript), title, manuscript.matter(), path(manuscript.matter()), local)
                .expand(form);
    }

    @Override
    public Optional<String> doubt(Manuscript manuscript, String title) {
        String filled = new HexoPage(
                        config, name(manuscript), title, manuscript.matter(), List.of(), OffsetDateTime.MIN)
                .expand(config.form());
        return UNFILLED.matcher(filled).find()
                ? Optional.of(
                        "the addresses of posts are not those of Hexo, since nothing here fills all of its permalink \""
                                + config.form() + "\"; set posts.permalink to a form that needs no more than the posts")
                : Optional.empty();
    }

    /** A list of names leads from the widest category to the narrowest; of several lists the last one counts. */
    private static List<String> path(FrontMatter matter) {
        Value written = matter.first("categories", "category");
        if (written instanceof Value.Items items && !items.values().isEmpty()) {
            Value last = items.values().get(items.values().size() - 1);
            return last instanceof Value.Items narrow ? narrow.texts() : items.texts();
        }
        return written.texts();
    }

    @Override
    public List<String> categories(Manuscript manuscript) {
        Value written = manuscript.matter().first("categories", "category");
        return written instanceof Value.Items items
                ? items.values().stream()
                        .flatMap(one ->
                                one instanceof Value.Items narrow ? narrow.texts().stream() : Stream.of(one.text()))
                        .distinct()
                        .toList()
                : written.texts();
    }

    /** A value that is no list is one tag, whatever is in it. */
    @Override
    public List<String> words(String text) {
        return List.of(text);
    }
}
