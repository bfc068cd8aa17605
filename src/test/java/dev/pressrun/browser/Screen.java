package dev.pressrun.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.stream.Stream;

/** What a reader looks at: how wide it is, and whether light or dark is wished for. */
record Screen(ColorScheme scheme, int width) {
    static final int PHONE = 320;
    static final int DESKTOP = 1280;

    static Stream<Screen> all() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> Stream.of(PHONE, DESKTOP).map(width -> new Screen(scheme, width)));
    }

    @Override
    public String toString() {
        return scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
    }
}
