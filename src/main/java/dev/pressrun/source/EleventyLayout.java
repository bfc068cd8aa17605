package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.EleventyConfig;
import dev.pressrun.generator.EleventyTemplate;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Eleventy: any template with a tag or a date is a post, and files of values beside it speak for it.
 *
 * @param whole the folder of posts as it is seen from the home
 */
record EleventyLayout(ContentRoot root, ContentRoot whole, EleventyConfig config, EleventyValues data)
        implements PathLayout {
    private static final String OVERRIDE = "override:";
    /** Tags of pages that are collected for a menu. */
    private static final Set<String> MENUS = Set.of("nav", "navigation", "menu", "page", "pages");

    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-(.*)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static EleventyLayout of(Home home, List<FoundFile> files, List<Problem> problems) {
        EleventyConfig config = EleventyConfig.of(home, problems);
        return new EleventyLayout(
                home.content(config.input()), home.content(""), config, EleventyValues.of(home, files, problems));
    }

    @Override
    public boolean holds(FoundFile file) {
        String path = whole.place(file.path());
        return PathLayout.super.holds(file)
                && config.others().stream().noneMatch(path::startsWith)
                && !config.ignores(path);
    }

    @Override
    public boolean isIndexUsual() {
        return true;
    }

    @Override
    public boolean readsHtml() {
        return true;
    }

    /** The tags of a folder make a collection; they are not the author's words for one post. */
    @Override
    public Map<String, Value> defaults(FoundFile file) {
        Map<String, Value> defaults = new HashMap<>(data.about(file));
        defaults.remove("tags");
        return defaults;
    }

    @Override
    public boolean isPost(Manuscript manuscript) {
        FrontMatter matter = manuscript.matter();
        if (matter.text("permalink").equals("false")
                || matter.first("permalink").at("build").text().equals("false")
                || matter.text("eleventyexcludefromcollections").equals("true")) {
            return false;
        }
        boolean isTagged =
                matter.first("tags").texts().stream().anyMatch(tag -> !MENUS.contains(tag.toLowerCase(Locale.ROOT)));
        boolean isInCollection = !matter.values().containsKey(OVERRIDE + "tags") && data.isTagged(manuscript.file());
        return isTagged
                || isInCollection
                || !matter.text("date").isEmpty()
                || dateInPath(manuscript).isPresent()
                || config.collects(whole.place(manuscript.file().path()));
    }

    /** The first one, be it a folder's. */
    @Override
    public Optional<WrittenDate> dateInPath(Manuscript manuscript) {
        Matcher date = DATE.matcher(manuscript.file().path());
        return date.find() ? PathDate.of(date.group()) : Optional.empty();
    }

    @Override
    public List<String> addressKeys() {
        return List.of("permalink");
    }

    /** What is computed is stronger than what is said. */
    @Override
    public String ownAddress(FrontMatter matter) {
        String computed = matter.inside("eleventycomputed", "permalink").text();
        if (!computed.isEmpty()) {
            return computed;
        }
        String build = matter.first("permalink").at("build").text();
        return build.isEmpty() ? PathLayout.super.ownAddress(matter) : build;
    }

    @Override
    public Optional<String> fill(String written, Manuscript manuscript, String title, OffsetDateTime published) {
        return new EleventyTemplate(published, name -> value(name, manuscript, title)).fill(written);
    }

    private Optional<String> value(String name, Manuscript manuscript, String title) {
        return switch (name) {
            case "page.fileSlug" -> Optional.of(fileSlug(manuscript));
            case "page.filePathStem" -> Optional.of(filePathStem(manuscript));
            case "title" -> Optional.of(title);
            default -> {
                Value value = manuscript.matter().values().getOrDefault(first(name), Value.nothing());
                String[] keys = name.toLowerCase(Locale.ROOT).split("\\.", -1);
                for (int i = 1; i < keys.length; i++) {
                    value = value.at(keys[i]);
                }
                yield Optional.of(value.text()).filter(text -> !text.isEmpty());
            }
        };
    }

    private static String first(String name) {
        return name.toLowerCase(Locale.ROOT).split("\\.", 2)[0];
    }

    private String fileSlug(Manuscript manuscript) {
        return undated(
                manuscript.isBundle()
                                && manuscript.folder().isEmpty()
                                && manuscript.place().isEmpty()
                        ? ""
                        : manuscript.name());
    }

    private String filePathStem(Manuscript manuscript) {
        String folder = root.place(manuscript.file().path());
        folder = folder.substring(0, folder.length() - manuscript.file().name().length());
        return "/" + folder + undated(manuscript.file().stem());
    }

    private static String undated(String name) {
        Matcher dated = DATED.matcher(name);
        return dated.find() ? dated.group(1) : name;
    }

    @Override
    public List<String> assetRoots() {
        List<String> roots = new ArrayList<>();
        config.copied().forEach(folder -> roots.add(home(folder)));
        roots.add(root.inside());
        roots.add("public/");
        return roots;
    }

    private String home(String folder) {
        return folder.startsWith(whole.above()) ? folder.substring(whole.above().length()) : folder;
    }

    /** The date of a file stays in its address; a file that is called like its folder is its index. */
    @Override
    public Permalink.Parts parts(Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        String folder = manuscript.folder();
        boolean isNamedLikeFolder = manuscript.name().equals(folder.substring(folder.lastIndexOf('/') + 1));
        String path = isNamedLikeFolder && !folder.isEmpty() ? folder : manuscript.place();
        return new Permalink.Parts(path, fileSlug(manuscript), title, categories(manuscript), published);
    }
}
