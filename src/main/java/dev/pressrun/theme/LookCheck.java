package dev.pressrun.theme;

import dev.pressrun.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what is wrong with the colours and declarations that somebody has written. */
final class LookCheck {
    private static final Pattern VALUE = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern UNSAFE = Pattern.compile("[\"<>&\\p{Cc}]");
    private static final Set<String> TEXTS = Set.of("ink", "quiet", "link");
    /** WCAG 2.2, success criterion 1.4.3. */
    private static final double LEAST = 4.5;

    private final LookFile file;
    private final Look look;
    private final List<ThemeProblem> problems = new ArrayList<>();

    private LookCheck(LookFile file, Look look) {
        this.file = file;
        this.look = look;
    }

    /** The problems of a file whose values, above those of its base, make this look. */
    static List<ThemeProblem> of(LookFile file, Look look, Look base) {
        LookCheck check = new LookCheck(file, look);
        check.keys(base);
        check.colours(LookFile.LIGHT, look.light(), look.dark().keySet(), "dark");
        check.colours(LookFile.DARK, look.dark(), look.light().keySet(), "light");
        check.styles();
        check.contrasts(LookFile.LIGHT, look.light());
        check.contrasts(LookFile.DARK, look.dark());
        return check.problems;
    }

    private void keys(Look base) {
        Set<String> used = new TreeSet<>(base.light().keySet());
        file.part(LookFile.STYLE).values().forEach(style -> names(style).forEach(used::add));
        for (String key : file.settings().keySet()) {
            String known = List.of(LookFile.LIGHT, LookFile.DARK, LookFile.STYLE).stream()
                    .filter(key::startsWith)
                    .findFirst()
                    .orElse("");
            if (known.isEmpty() && !key.equals(LookFile.BASE)) {
                error(key, key + " is no key; keys begin with light., dark. or style., or are base");
            } else if (known.equals(LookFile.STYLE)) {
                style(key, key.substring(known.length()), base.styles().keySet());
            } else if (!known.isEmpty() && !used.contains(key.substring(known.length()))) {
                String name = key.substring(known.length());
                warning(key, "no colour is called " + name + meant(name, used));
            }
        }
    }

    /** A style of another element is none of ours to judge; a name that is nearly one of ours is. */
    private void style(String key, String name, Collection<String> known) {
        if (!known.contains(name) && name.length() > 4) {
            Nearest.to(name, known.stream())
                    .ifPresent(near -> warning(key, "no style is called " + name + "; did you mean " + near + "?"));
        }
    }

    private void colours(String prefix, Map<String, String> colours, Set<String> others, String other) {
        colours.forEach((name, value) -> {
            if (!VALUE.matcher(value).matches()) {
                error(prefix + name, name + " must be a colour such as #1e2124, not " + value);
            }
            if (!NAME.matcher(name).matches()) {
                error(prefix + name, "a colour's name has lower-case letters, digits and hyphens, not " + name);
            }
            if (!others.contains(name)) {
                error(prefix + name, "the colour " + name + " has no " + other + "." + name + " beside it");
            }
        });
    }

    private void styles() {
        file.part(LookFile.STYLE).forEach((name, declarations) -> {
            if (UNSAFE.matcher(declarations).find()) {
                error(
                        LookFile.STYLE + name,
                        "the style of " + name
                                + " must hold none of \" < > & and no control character; write ' for \"");
            }
            names(declarations)
                    .filter(colour -> !look.light().containsKey(colour))
                    .forEach(colour -> error(
                            LookFile.STYLE + name,
                            "no colour is called " + colour
                                    + meant(colour, look.light().keySet())));
            MailRules.inDeclarations(declarations)
                    .forEach(said -> warning(LookFile.STYLE + name, "mail programs do not show " + said));
        });
    }

    private void contrasts(String prefix, Map<String, String> colours) {
        for (String text : TEXTS) {
            for (String ground : List.of("paper", "shade")) {
                double contrast = contrast(colours.getOrDefault(text, ""), colours.getOrDefault(ground, ""));
                if (contrast < LEAST) {
                    String key = prefix + (file.settings().containsKey(prefix + text) ? text : ground);
                    warning(
                            key,
                            String.format(
                                    Locale.ROOT,
                                    "%s%s on %s%s has a contrast of %.1f:1; 4.5:1 is the least that everybody can read",
                                    prefix,
                                    text,
                                    prefix,
                                    ground,
                                    contrast));
                }
            }
        }
    }

    /** WCAG 2.2, "contrast ratio"; a good one where a colour is none, which is said elsewhere. */
    private static double contrast(String one, String other) {
        if (!VALUE.matcher(one).matches() || !VALUE.matcher(other).matches()) {
            return LEAST;
        }
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** WCAG 2.2, "relative luminance". */
    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Stream<String> names(String declarations) {
        return Look.COLOUR.matcher(declarations).results().map((MatchResult name) -> name.group(1));
    }

    static String meant(String name, Collection<String> known) {
        return Nearest.to(name, known.stream())
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
    }

    private void error(String key, String message) {
        problems.add(ThemeProblem.error(file.name(), file.line(key), message));
    }

    private void warning(String key, String message) {
        problems.add(ThemeProblem.warning(file.name(), file.line(key), message));
    }
}
