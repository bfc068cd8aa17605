package dev.pressrun.source;

import dev.pressrun.generator.Home;
import dev.pressrun.post.Problem;
import java.util.List;

/** Chooses the layout of a folder. */
final class Layouts {
    private Layouts() {}

    /** The layout of the generator that the folder was made for. */
    static Layout of(SourceSettings settings, List<FoundFile> files, List<Problem> problems) {
        Home home = Home.of(settings.folder(), settings.generator());
        return switch (home.generator()) {
            case JEKYLL -> JekyllLayout.of(home, files, problems);
            case HUGO -> HugoLayout.of(home, files, problems);
            case ZOLA -> ZolaLayout.of(home, files, problems);
            case PELICAN -> PelicanLayout.of(home, problems);
            case ASTRO -> AstroLayout.of(home, problems);
            case ELEVENTY -> EleventyLayout.of(home, files, problems);
            case OBSIDIAN -> ObsidianLayout.of(home, problems);
            case AUTO, PLAIN -> new PlainLayout();
        };
    }
}
