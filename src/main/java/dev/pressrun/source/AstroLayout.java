package dev.pressrun.source;

import java.util.List;

/** Astro: posts are below {@code src/content/} or {@code src/pages/}, at the address of their file. */
record AstroLayout(String root) implements PathLayout {
    @Override
    public List<String> assetRoots() {
        return List.of("public/", root, "src/");
    }
}
