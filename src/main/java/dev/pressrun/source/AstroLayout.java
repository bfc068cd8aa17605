package dev.pressrun.source;

import dev.pressrun.generator.ContentRoot;
import java.util.List;

/** Astro: posts are below {@code src/content/} or {@code src/pages/}, at the address of their file. */
record AstroLayout(ContentRoot root) implements PathLayout {
    @Override
    public List<String> assetRoots() {
        return List.of("public/", root.inside(), "src/");
    }
}
