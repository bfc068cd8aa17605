package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.ObsidianConfig;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import dev.pressrun.text.Utf8Text;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Obsidian vault: a folder of notes without rules of its own, apart from its templates and drawings.
 *
 * @param pictures the paths of all pictures by their names in small letters, since notes call them by their names alone
 */
record ObsidianLayout(ContentRoot root, ObsidianConfig config, Map<String, String> pictures) implements Layout {
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|avif)");
    private static final Pattern LINK =
            Pattern.compile("\\[\\[([^\\[\\]|#]{1,300})[^\\[\\]|]{0,300}(?:\\|([^\\[\\]]{0,300}))?]]");

    static ObsidianLayout of(Home home, List<FoundFile> files, List<Problem> problems) {
        Map<String, String> pictures = new HashMap<>();
        files.stream()
                .filter(file -> PICTURE.matcher(file.name()).matches())
                .forEach(file -> pictures.putIfAbsent(file.name().toLowerCase(Locale.ROOT), file.path()));
        return new ObsidianLayout(home.content(""), ObsidianConfig.of(home, problems), Map.copyOf(pictures));
    }

    @Override
    public boolean holds(FoundFile file) {
        return Layout.super.holds(file)
                && !file.name().endsWith(".excalidraw.md")
                && !config.ignores(root.place(file.path()));
    }

    @Override
    public boolean isDraft(String path) {
        return PlainLayout.isInDrafts(path);
    }

    /** A note is called like its file, so that its first line is text. */
    @Override
    public PlainHead head(Utf8Text text) {
        return PlainHead.ofHeading(text);
    }

    @Override
    public boolean takesHeadings() {
        return true;
    }

    /** A property may be a link to a note or to a file, and means what it shows. */
    @Override
    public FrontMatter completed(FrontMatter written, FoundFile file) {
        Map<String, Value> values = new HashMap<>();
        written.values().forEach((key, value) -> values.put(key, key.equals("title") ? value : shown(value)));
        return values.equals(written.values()) ? written : new FrontMatter(values, written.body(), written.bodyLine());
    }

    private Value shown(Value value) {
        if (value instanceof Value.Items items) {
            return new Value.Items(items.values().stream().map(this::shown).toList(), items.line());
        }
        return value instanceof Value.Scalar scalar
                ? new Value.Scalar(shown(scalar.text()), scalar.line(), scalar.style())
                : value;
    }

    private String shown(String text) {
        Matcher link = LINK.matcher(text.strip());
        boolean isLink = link.matches();
        String target = isLink ? link.group(1).strip() : text.strip();
        String name = target.substring(target.lastIndexOf('/') + 1);
        if (isLink || target.equals(name)) {
            String picture = pictures.get(name.toLowerCase(Locale.ROOT));
            if (picture != null) {
                return "/" + picture;
            }
        }
        return !isLink ? text : link.group(2) == null ? name : link.group(2).strip();
    }

    @Override
    public Optional<WrittenDate> dateInPath(Manuscript manuscript) {
        return manuscript.dateInPath().or(() -> PathDate.atStart(manuscript.name()));
    }

    @Override
    public List<String> addressKeys() {
        return List.of("permalink");
    }

    @Override
    public String permalink(Manuscript manuscript) {
        return PlainLayout.slugged(manuscript.matter().text("slug"), permalink());
    }

    /** The name of a note is its title, as it is. */
    @Override
    public String title(Manuscript manuscript) {
        return manuscript.name();
    }

    /** Pictures lie beside the note. */
    @Override
    public URI base(String folder, URI url, Site site) {
        return folder.isEmpty() ? site.url() : site.at(Permalink.encode(folder + "/"));
    }
}
