package dev.pressrun.source;

import dev.pressrun.frontmatter.DataFile;
import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Eleventy: any file with a tag or a date is a post, and a data file named like its folder speaks for all files in it.
 *
 * @param data the values of the data files by folder
 */
record EleventyLayout(ContentRoot root, Map<String, Map<String, Value>> data) implements PathLayout {
    private static final String OVERRIDE = "override:";

    static EleventyLayout of(ContentRoot root, List<FoundFile> files, List<Problem> problems) {
        Map<String, Map<String, Value>> data = new HashMap<>();
        for (FoundFile file : files) {
            String folder = file.folder().substring(file.folder().lastIndexOf('/') + 1);
            if (file.name().equals(folder + ".json") || file.name().equals(folder + ".11tydata.json")) {
                Notes notes = new Notes(file.path(), problems);
                FileText.of(file, notes)
                        .flatMap(text -> DataFile.read(file.name(), text, notes))
                        .filter(Value.Table.class::isInstance)
                        .ifPresent(value -> data.put(file.folder(), ((Value.Table) value).values()));
            }
        }
        return new EleventyLayout(root, data);
    }

    /** The tags of a folder make a collection; they are not the author's words for one post. */
    @Override
    public Map<String, Value> defaults(FoundFile file) {
        Map<String, Value> defaults = new HashMap<>(data.getOrDefault(file.folder(), Map.of()));
        defaults.remove("tags");
        return defaults;
    }

    @Override
    public boolean isPost(Manuscript manuscript) {
        FrontMatter matter = manuscript.matter();
        boolean isInCollection = !matter.values().containsKey(OVERRIDE + "tags")
                && data.getOrDefault(manuscript.file().folder(), Map.of()).containsKey("tags");
        return isInCollection
                || !matter.first("tags").texts().isEmpty()
                || !matter.text("date").isEmpty()
                || manuscript.dateInPath().isPresent();
    }

    @Override
    public List<String> addressKeys() {
        return List.of("permalink");
    }

    @Override
    public List<String> assetRoots() {
        return List.of(root.inside(), "public/");
    }

    @Override
    public Permalink.Parts parts(Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        String slug = PathDate.strip(manuscript.name());
        String path = manuscript.folder().isEmpty() ? slug : manuscript.folder() + "/" + slug;
        return new Permalink.Parts(path, slug, Permalink.slugify(title), categories(manuscript), published);
    }
}
