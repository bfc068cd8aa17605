package dev.pressrun.liquid;

import java.util.HashMap;
import java.util.Map;

/** The language with the tags and filters of one generator. Any thread may use it. */
public final class Liquid {
    private final Flavor flavor;
    private final Map<String, Tag> tags;
    private final Map<String, Filter> filters;

    /** Which of the languages that look alike. */
    public enum Flavor {
        LIQUID,
        /** The same signs, and comments in braces with a hash on each side. */
        NUNJUCKS
    }

    /** Adds tags and filters to those of the language itself, or puts them in their place. */
    public Liquid(Flavor flavor, Map<String, Tag> tags, Map<String, Filter> filters) {
        this.flavor = flavor;
        this.tags = Map.copyOf(tags);
        Map<String, Filter> all = new HashMap<>(Filters.ALL);
        all.putAll(filters);
        this.filters = Map.copyOf(all);
    }

    /** Whether there may be anything in a text that this language would change. */
    public static boolean isIn(String text) {
        for (int i = text.indexOf('{'); i >= 0 && i + 1 < text.length(); i = text.indexOf('{', i + 1)) {
            char second = text.charAt(i + 1);
            if (second == '{' || second == '%' || second == '#') {
                return true;
            }
        }
        return false;
    }

    /** The text with values in place of outputs and tags; what is not known is left out, with a warning. */
    public String render(String text, Variables variables, Warnings warnings) {
        if (!isIn(text)) {
            return text;
        }
        Language language = new Language(flavor, tags, filters, warnings);
        Rendering rendering = new Rendering(language, variables);
        rendering.writeAll(TemplateReader.read(text, 1, language));
        return rendering.written();
    }
}
