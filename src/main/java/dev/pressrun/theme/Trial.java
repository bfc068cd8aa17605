package dev.pressrun.theme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Fills a theme's templates with samples, and collects what is wrong with them. */
public final class Trial {
    private static final Pattern LANGUAGE = Pattern.compile("(?i)<html\\b[^>]*\\blang=\"[a-z]");
    private static final Pattern DIRECTION = Pattern.compile("(?i)<html\\b[^>]*\\bdir=\"(?:ltr|rtl)\"");

    /** What pages stand in. */
    private static final String FRAME = "page.html";

    private final Theme theme;
    private final Theme inFull;
    private final Set<ThemeProblem> problems = new LinkedHashSet<>();

    public Trial(Theme theme) {
        this.theme = theme;
        this.inFull = theme.inFull();
    }

    /**
     * Fills every branch of a template. The values should be such that each is what it can be: a list with something in it, a post
     * with neighbours.
     */
    public void fillInFull(Function<Theme, String> document) {
        filled(inFull, document);
    }

    /** Fills a template as it is filled every day; nothing when that fails. */
    public String fill(Function<Theme, String> document) {
        return filled(theme, document);
    }

    /** Fills the template of a whole document, and looks at what every document needs. */
    public String page(String template, Function<Theme, String> document) {
        String html = filled(theme, document);
        String file = theme.isOwn(template) ? template : FRAME;
        must(
                html,
                LANGUAGE.matcher(html).find(),
                file,
                "has no lang on its html element; write lang=\"{{ language }}\"");
        must(
                html,
                DIRECTION.matcher(html).find(),
                file,
                "has no dir on its html element; write dir=\"{{ direction }}\"");
        return html;
    }

    /** Notes a problem of a document that was filled if it is without something. */
    public void must(String document, boolean holds, String template, String otherwise) {
        if (!document.isEmpty() && !holds) {
            problems.add(theme.problem(template, otherwise));
        }
    }

    /** What was found. */
    public List<ThemeProblem> problems() {
        return new ArrayList<>(problems);
    }

    private String filled(Theme with, Function<Theme, String> document) {
        try {
            return document.apply(with);
        } catch (ThemeException e) {
            problems.addAll(e.problems());
            return "";
        }
    }
}
