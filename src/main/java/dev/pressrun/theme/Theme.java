package dev.pressrun.theme;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The look of mails and pages: HTML templates, the colours of a light and a dark screen, and the CSS declarations of each
 * element in a mail. The same template with the same values and locale always gives the same characters.
 */
public final class Theme {
    private final ThemePlace place;
    private final Layers layers;
    private final List<LookFile> lookFiles;
    private final Look look;
    private final Map<String, SafeString> safeStyles;
    private final List<ThemeProblem> problems;
    private final Branches branches;
    private @Nullable PebbleEngine engine;

    private Theme(
            ThemePlace place, Layers layers, List<LookFile> lookFiles, List<ThemeProblem> problems, Branches branches) {
        this.branches = branches;
        this.place = place;
        this.layers = layers;
        this.lookFiles = List.copyOf(lookFiles);
        this.look = Look.of(lookFiles);
        this.safeStyles = look.safeStyles();
        this.problems = new ArrayList<>(problems);
    }

    /** The theme of this name that comes with Pressrun; the one that is always there is called {@code default}. */
    public static Theme named(String name) {
        return at(new ThemePlace(name, null));
    }

    /** The theme in a folder: any templates and a {@code look.properties}; what it has not comes from its base. */
    public static Theme of(Path folder) {
        return at(new ThemePlace(folder.toString(), folder));
    }

    /** The theme at a place; {@link #problems} says what is wrong with its files. */
    public static Theme at(ThemePlace place) {
        List<ThemeProblem> problems = new ArrayList<>();
        List<ThemeFiles> files = new ArrayList<>();
        List<LookFile> looks = new ArrayList<>();
        ThemePlace next = place;
        while (true) {
            ThemeFiles layer = ThemeFiles.at(next, problems);
            String text = layer.text(ThemeFiles.LOOK);
            if (text == null && next.folder() == null) {
                throw new IllegalArgumentException("no theme is called " + next.name());
            }
            LookFile look = LookFile.parse(text == null ? "" : text, layer.called(ThemeFiles.LOOK));
            files.add(layer);
            looks.add(look);
            if (next.equals(ThemePlace.DEFAULT)) {
                return new Theme(place, new Layers(files), looks, problems, Branches.CHOSEN).checked(files.get(0));
            }
            next = base(look, problems);
        }
    }

    /** Those that come with Pressrun are checked by its tests. */
    private Theme checked(ThemeFiles own) {
        if (!isBuiltIn()) {
            Look base = Look.of(lookFiles.subList(1, lookFiles.size()));
            problems.addAll(LookCheck.of(lookFiles.get(0), look, base));
            if (!own.templates().isEmpty()) {
                problems.addAll(new TemplateCheck(own, layers, engine()).problems());
            }
        }
        return this;
    }

    private static ThemePlace base(LookFile look, List<ThemeProblem> problems) {
        String name = look.base();
        if (!ThemePlace.BUILT_IN.contains(name)) {
            problems.add(ThemeProblem.error(
                    look.name(),
                    look.line(LookFile.BASE),
                    "base must be one of " + String.join(", ", ThemePlace.BUILT_IN) + ", not " + name));
            return ThemePlace.DEFAULT;
        }
        return new ThemePlace(name, null);
    }

    /** What is wrong with the theme's files; with an error among it the theme cannot be used. */
    public List<ThemeProblem> problems() {
        return List.copyOf(problems);
    }

    /** An error in a file of the theme. */
    public ThemeProblem problem(String file, String message) {
        Layers.Found found = layers.find(file);
        return ThemeProblem.error(found == null ? place.file(file) : found.called(), 0, message);
    }

    /**
     * The same theme for trials: it fills every branch of its templates, whatever holds, so that names are found that are not there.
     * Values should be such that each is what it can be: a list with something in it, a post with neighbours.
     */
    public Theme inFull() {
        return new Theme(place, layers, lookFiles, problems, Branches.ALL);
    }

    /** Whether the theme has a file itself, and not from its base. */
    boolean isOwn(String file) {
        return layers.isOwn(file);
    }

    /** Whether the theme comes with Pressrun. */
    public boolean isBuiltIn() {
        return place.folder() == null;
    }

    /** Where the theme is. */
    public ThemePlace place() {
        return place;
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
        all.put(Loop.ROUNDS, new AtomicInteger());
        StringWriter page = new StringWriter();
        try {
            engine().getTemplate(template).evaluate(page, all, locale);
        } catch (PebbleException e) {
            throw new ThemeException(Fault.of(e, template, all, layers), e);
        } catch (RuntimeException e) {
            // Pebble's operators and filters throw what they like for values that they are not made for
            throw new ThemeException(problem(template, "cannot be filled: " + e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot fill " + template, e);
        }
        return page.toString();
    }

    Look look() {
        return look;
    }

    Layers layers() {
        return layers;
    }

    List<LookFile> lookFiles() {
        return lookFiles;
    }

    /** Made at the first use: most commands fill nothing. */
    synchronized PebbleEngine engine() {
        PebbleEngine made = engine;
        if (made == null) {
            made = Engine.of(layers, branches);
            engine = made;
        }
        return made;
    }
}
