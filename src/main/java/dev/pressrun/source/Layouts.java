package dev.pressrun.source;

import dev.pressrun.generator.Home;
import dev.pressrun.post.Problem;
import java.util.List;

/** Chooses the layout of a folder. */
final class Layouts {
    private Layouts() {}

    /** The layout of the generator that is at home there. */
    static Layout of(Home home, List<FoundFile> files, List<Problem> problems) {
        return switch (home.generator()) {
            case JEKYLL -> JekyllLayout.of(home, files, problems);
            case HUGO -> HugoLayout.of(home, files, problems);
            case HEXO -> HexoLayout.of(home, files, problems);
            case ZOLA -> ZolaLayout.of(home, files, problems);
            case PELICAN -> PelicanLayout.of(home, problems);
            case ASTRO -> AstroLayout.of(home, problems);
            case ELEVENTY -> EleventyLayout.of(home, files, problems);
            case OBSIDIAN -> ObsidianLayout.of(home, files, problems);
            case AUTO, PLAIN -> new PlainLayout();
        };
    }
}
