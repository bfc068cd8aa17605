package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.digest.ThemeTrial;
import dev.pressrun.theme.Theme;
import dev.pressrun.theme.ThemeException;
import dev.pressrun.theme.ThemeProblem;
import dev.pressrun.theme.Themes;
import dev.pressrun.web.PageTrial;
import java.util.List;
import java.util.stream.Stream;

/** The one place that gives the site and its digests their themes. */
final class SiteThemes {
    private SiteThemes() {}

    /** The themes, tried; throws {@link ThemeException} when one cannot be used, which is better than in the middle of an edition. */
    static Themes load(Settings settings) {
        Themes themes = Themes.read(settings.themes());
        ThemeException.throwIfBroken(problems(themes));
        return themes;
    }

    /** All that is wrong with themes, in the order of their files; our own are tried by tests. */
    static List<ThemeProblem> problems(Themes themes) {
        return themes.all().stream()
                .filter(theme -> !theme.isBuiltIn())
                .flatMap(SiteThemes::problems)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<ThemeProblem> problems(Theme theme) {
        List<ThemeProblem> read = theme.problems();
        // a template that includes itself would be filled without end
        return read.stream().anyMatch(ThemeProblem::isError)
                ? read.stream()
                : Stream.of(read, ThemeTrial.of(theme), PageTrial.of(theme)).flatMap(List::stream);
    }
}
