package dev.pressrun.theme;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what is wrong with templates before any is filled: their syntax, and what they include. */
final class TemplateCheck {
    private static final Pattern COMMENT = Pattern.compile("\\{#.*?#}", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("\\{%-?\\s*(?:include|extends)\\s+([^%\\s]+)");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']*)[\"']");
    private static final String MAIL = "digest.html";

    private final ThemeFiles own;
    private final Layers layers;
    private final PebbleEngine engine;
    private final List<ThemeProblem> problems = new ArrayList<>();

    TemplateCheck(ThemeFiles own, Layers layers, PebbleEngine engine) {
        this.own = own;
        this.layers = layers;
        this.engine = engine;
    }

    List<ThemeProblem> problems() {
        for (String name : own.templates()) {
            references(name).forEach((reference, line) -> follow(name, reference, line));
            try {
                engine.getTemplate(name);
            } catch (PebbleException e) {
                problems.add(Fault.of(e, name, Map.of(), layers));
            }
        }
        Layers.Found mail = layers.find(MAIL);
        if (mail != null) {
            mailRules(MAIL, new HashSet<>());
        }
        return problems;
    }

    private void follow(String name, String reference, int line) {
        String target = QUOTED.matcher(reference).replaceFirst("$1");
        if (target.equals(reference)) {
            problem(name, line, "must name the template in quotes, not " + reference);
        } else if (layers.find(target) == null) {
            problem(
                    name,
                    line,
                    "there is no template " + target + LookCheck.meant(target, new TreeSet<>(own.templates())));
        } else if (reaches(target, name, new HashSet<>())) {
            problem(
                    name,
                    line,
                    target + " leads back to " + name + ", without end; the one of the base is called default/" + name);
        }
    }

    private boolean reaches(String from, String goal, Set<String> seen) {
        if (from.equals(goal)) {
            return true;
        }
        return seen.add(from)
                && references(from).keySet().stream()
                        .map(reference -> QUOTED.matcher(reference).replaceFirst("$1"))
                        .anyMatch(next -> reaches(next, goal, seen));
    }

    /** What a template includes or extends, as it is written, with the lines. */
    private Map<String, Integer> references(String name) {
        Layers.Found found = layers.find(name);
        Map<String, Integer> all = new LinkedHashMap<>();
        if (found != null) {
            String text = withoutComments(found.text());
            REFERENCE
                    .matcher(text)
                    .results()
                    .forEach(reference -> all.putIfAbsent(reference.group(1), lineOf(text, reference.start())));
        }
        return all;
    }

    private void mailRules(String name, Set<String> seen) {
        Layers.Found found = layers.find(name);
        if (found == null || !seen.add(name)) {
            return;
        }
        if (found.files().equals(own)) {
            List<String> lines = withoutComments(found.text()).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                int line = i + 1;
                MailRules.inLine(lines.get(i))
                        .forEach(said -> problems.add(
                                ThemeProblem.warning(found.called(), line, "mail programs do not show " + said)));
            }
        }
        references(name)
                .keySet()
                .forEach(reference -> mailRules(QUOTED.matcher(reference).replaceFirst("$1"), seen));
    }

    /** With as many lines as before. */
    private static String withoutComments(String text) {
        return COMMENT.matcher(text)
                .replaceAll((MatchResult comment) -> comment.group().replaceAll("[^\n]", ""));
    }

    private static int lineOf(String text, int at) {
        return (int) text.substring(0, at).lines().count() + (text.startsWith("\n", at - 1) ? 1 : 0);
    }

    private void problem(String name, int line, String message) {
        problems.add(ThemeProblem.error(own.called(name), Math.max(1, line), message));
    }
}
