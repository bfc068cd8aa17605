package dev.pressrun.source;

import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.ObsidianConfig;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.net.URI;
import java.util.List;

/** An Obsidian vault: a folder of notes without rules of its own, apart from its templates and drawings. */
record ObsidianLayout(ContentRoot root, ObsidianConfig config) implements Layout {
    static ObsidianLayout of(Home home, List<Problem> problems) {
        return new ObsidianLayout(home.content(""), ObsidianConfig.of(home, problems));
    }

    @Override
    public boolean holds(FoundFile file) {
        return Layout.super.holds(file)
                && !file.name().endsWith(".excalidraw.md")
                && !config.ignores(root.place(file.path()));
    }

    @Override
    public List<String> addressKeys() {
        return List.of("permalink");
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
