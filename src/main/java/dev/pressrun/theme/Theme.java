package dev.pressrun.theme;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.cache.tag.NoOpTagCache;
import io.pebbletemplates.pebble.cache.template.ConcurrentMapTemplateCache;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The look of mails and pages: HTML templates, the colours of a light and a dark screen, and the CSS declarations of each
 * element in a mail. The same template with the same values and locale always gives the same characters.
 */
public final class Theme {
    private static final String HOME = "dev/pressrun/theme/";

    private final String folder;
    private final Look look;
    private final Map<String, SafeString> safeStyles;
    private @Nullable PebbleEngine engine;

    private Theme(String folder, Look look) {
        this.folder = folder;
        this.look = look;
        this.safeStyles = look.safeStyles();
    }

    /** The theme of this name; the one that is always there is called {@code default}. */
    public static Theme named(String name) {
        String folder = HOME + name;
        return new Theme(folder, Look.read("/" + folder + "/look.properties"));
    }

    /** The CSS declarations for a mail, where each element has to carry its own: element name to declarations. */
    public Map<String, String> styles() {
        return look.styles();
    }

    /**
     * Fills a template such as {@code "digest.html"}. Values are escaped for HTML unless the template says {@code raw}; one that
     * the template asks for and that is not there is an error. Beside the given values each template knows {@code style},
     * {@code light} and {@code dark}: declarations by element, and colours by name.
     */
    public String fill(String template, Map<String, ?> values, Locale locale) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("style", safeStyles);
        all.put("light", look.light());
        all.put("dark", look.dark());
        StringWriter page = new StringWriter();
        try {
            engine().getTemplate(template).evaluate(page, all, locale);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot fill " + template, e);
        }
        return page.toString();
    }

    Look look() {
        return look;
    }

    /** Made at the first use: most commands fill nothing. */
    private synchronized PebbleEngine engine() {
        PebbleEngine made = engine;
        if (made == null) {
            made = newEngine();
            engine = made;
        }
        return made;
    }

    private PebbleEngine newEngine() {
        ClasspathLoader loader = new ClasspathLoader(Theme.class.getClassLoader());
        loader.setPrefix(folder);
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                // trimmed, two values on two lines would become one word
                .newLineTrimming(false)
                .autoEscaping(true)
                .defaultEscapingStrategy("html")
                .methodAccessValidator(new RecordsOnly())
                .defaultLocale(Locale.ROOT)
                .templateCache(new ConcurrentMapTemplateCache())
                .tagCache(new NoOpTagCache())
                .build();
    }
}
