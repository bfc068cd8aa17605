package dev.pressrun.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The themes of a site and its digests, each read once. */
public final class Themes {
    private final ThemeSettings settings;
    private final Map<ThemePlace, Theme> read = new HashMap<>();

    private Themes(ThemeSettings settings) {
        this.settings = settings;
        read.put(settings.site(), Theme.at(settings.site()));
        settings.digests().values().forEach(place -> read.computeIfAbsent(place, Theme::at));
    }

    /** Reads the themes; throws {@link ThemeException} with all that is wrong with their files. */
    public static Themes load(ThemeSettings settings) {
        Themes themes = read(settings);
        List<ThemeProblem> problems = new ArrayList<>();
        themes.all().forEach(theme -> problems.addAll(theme.problems()));
        ThemeException.throwIfBroken(problems);
        return themes;
    }

    /** Reads the themes whatever is wrong with them, which {@link Theme#problems} says of each. */
    public static Themes read(ThemeSettings settings) {
        return new Themes(settings);
    }

    /** The theme of the pages. */
    public Theme site() {
        return theme(settings.site());
    }

    /** The theme of a digest's mails. */
    public Theme of(String digest) {
        return theme(settings.digests().getOrDefault(digest, settings.site()));
    }

    /** Each theme that something has. */
    public Collection<Theme> all() {
        return read.values();
    }

    private Theme theme(ThemePlace place) {
        return read.computeIfAbsent(place, Theme::at);
    }
}
