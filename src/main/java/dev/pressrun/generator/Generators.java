package dev.pressrun.generator;

import dev.pressrun.post.Problem;
import java.nio.file.Path;
import java.util.List;

/** What generators say about their sites. */
public final class Generators {
    private Generators() {}

    /** What the configuration of the generator that a folder of posts was made for says about the site. */
    public static Declared declared(Path posts, Generator wanted, List<Problem> problems) {
        Home home = Home.of(posts, wanted);
        return switch (home.generator()) {
            case JEKYLL -> JekyllConfig.of(home, problems).declared();
            case HUGO -> HugoConfig.of(home, problems).declared();
            case HEXO -> HexoConfig.of(home, problems).declared();
            case ZOLA -> ZolaConfig.of(home, problems).declared();
            case PELICAN -> PelicanConfig.of(home, problems).declared();
            case ELEVENTY -> EleventyConfig.of(home, problems).declared();
            case ASTRO -> AstroConfig.of(home, problems).declared();
            case OBSIDIAN, AUTO, PLAIN -> Declared.NOTHING;
        };
    }
}
