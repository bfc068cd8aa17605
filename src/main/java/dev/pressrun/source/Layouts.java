package dev.pressrun.source;

import dev.pressrun.generator.ContentRoot;
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
            case ZOLA -> new ZolaLayout(content(home, "content"));
            case PELICAN -> new PelicanLayout(content(home, "content"));
            case ASTRO -> new AstroLayout(content(home, "src/content", "src/pages"));
            case ELEVENTY -> EleventyLayout.of(content(home, "src", "content"), files, problems);
            case AUTO, PLAIN, OBSIDIAN -> new PlainLayout();
        };
    }

    /** The first of the folders that is there; the home itself when none is. */
    private static ContentRoot content(Home home, String... names) {
        return home.content(home.firstFolder(names));
    }
}
