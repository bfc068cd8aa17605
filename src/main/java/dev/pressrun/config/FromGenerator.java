package dev.pressrun.config;

import dev.pressrun.generator.Declared;
import dev.pressrun.generator.Declared.Fact;
import dev.pressrun.generator.Generators;
import dev.pressrun.post.Problem;
import dev.pressrun.source.SourceSettings;
import dev.pressrun.text.OneLine;
import dev.pressrun.text.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes what settings do not say about the site from the configuration of the generator that the posts were made for. */
final class FromGenerator {
    private final SourceSettings posts;
    private final Path home;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    FromGenerator(SourceSettings posts, Path home) {
        this.posts = posts;
        this.home = home;
    }

    /** Fills in what was not given. */
    void complete(Map<String, Setting> given) {
        Declared declared = Generators.declared(posts.folder(), posts.generator(), problems);
        for (Fact fact : Fact.values()) {
            String name = "site." + fact.name().toLowerCase(Locale.ROOT);
            Setting own = given.get(name);
            if (own == null || own.value().isEmpty()) {
                declared.about(fact)
                        .flatMap(statement -> setting(name, fact, statement))
                        .ifPresent(setting -> given.put(name, setting));
            }
        }
    }

    /** A value that is of no use here may be of use to the generator, so it is no mistake and counts as not given. */
    private Optional<Setting> setting(String name, Fact fact, Declared.Statement statement) {
        String place = place(statement.file(), statement.line());
        try {
            check(fact, statement.text());
            return Optional.of(new Setting(name, statement.text(), place));
        } catch (IllegalArgumentException e) {
            warnings.add(place + ": " + name + " is not taken from here: it " + e.getMessage());
            return Optional.empty();
        }
    }

    private static void check(Fact fact, String text) {
        switch (fact) {
            case URL -> WrittenAddress.site(text);
            case EMAIL -> WrittenAddress.mailbox(text);
            case LANGUAGE -> Written.language(text);
            case ZONE -> Written.zone(text);
            case TITLE, AUTHOR, DESCRIPTION -> {
                if (text.chars().anyMatch(OneLine::isControl)) {
                    throw new IllegalArgumentException("must not hold a control character");
                }
            }
        }
    }

    private String place(String file, int line) {
        Path path = posts.folder().resolve(file).normalize();
        String shown = path.startsWith(home) ? home.relativize(path).toString() : path.toString();
        return line > 0 ? shown + ":" + line : shown;
    }

    /** Which statements are of no use. */
    List<String> warnings() {
        return warnings;
    }

    /** Why something may be missing that the generator's configuration says; whoever reads the posts hears of it, too. */
    List<String> problems() {
        return problems.stream()
                .map(problem -> place(problem.file(), problem.line()) + ": " + problem.message())
                .toList();
    }
}
