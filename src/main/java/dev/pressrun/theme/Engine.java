package dev.pressrun.theme;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.cache.tag.NoOpTagCache;
import io.pebbletemplates.pebble.cache.template.ConcurrentMapTemplateCache;
import java.util.Locale;

/** How Pebble is set up. */
final class Engine {
    /** Far more than a page of the longest post; a template that writes more writes without end. */
    private static final int LONGEST = 50_000_000;

    private Engine() {}

    static PebbleEngine of(Layers layers, Branches branches) {
        PebbleEngine.Builder engine = new PebbleEngine.Builder()
                .loader(layers)
                .registerExtensionCustomizer(extension -> new Sandbox(extension, branches))
                .maxRenderedSize(LONGEST)
                .strictVariables(true)
                // trimmed, two values on two lines would become one word
                .newLineTrimming(false)
                .autoEscaping(true)
                .defaultEscapingStrategy("html")
                .methodAccessValidator(new RecordsOnly())
                .defaultLocale(Locale.ROOT)
                .templateCache(new ConcurrentMapTemplateCache())
                .tagCache(new NoOpTagCache());
        return (branches == Branches.ALL ? engine.extension(new EveryBranch.Choices()) : engine).build();
    }
}
