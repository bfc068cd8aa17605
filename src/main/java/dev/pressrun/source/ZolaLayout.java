package dev.pressrun.source;

import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Site;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Zola: posts are below {@code content/}, and {@code path} is stronger than {@code slug}, which is stronger than the file. */
record ZolaLayout(ContentRoot root) implements PathLayout {
    @Override
    public List<String> addressKeys() {
        return List.of("path");
    }

    @Override
    public List<String> assetRoots() {
        return List.of("static/", root.inside());
    }

    @Override
    public Permalink.Parts parts(Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        String written = manuscript.matter().text("slug");
        String slug = Permalink.slugify(written.isEmpty() ? PathDate.strip(manuscript.name()) : written);
        String folder = Arrays.stream(manuscript.folder().split("/", -1))
                .map(Permalink::slugify)
                .collect(Collectors.joining("/"));
        return new Permalink.Parts(
                folder + "/" + slug, slug, Permalink.slugify(title), categories(manuscript), published);
    }
}
