package dev.pressrun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.pressrun.theme.ThemePlace;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mails and pages of every theme as readers see them, light and dark, on a phone and on a desktop. The pictures are kept in
 * {@code target/screenshots}, for people to look at.
 */
@Tag("browser")
class LooksIT {
    private static final List<String> THEMES = ThemePlace.BUILT_IN;

    /** For these the default theme is enough. */
    private static final List<String> OTHER_LANGUAGES = List.of("de", "ja", "ar");

    private static final Map<String, Blog> BLOGS = new HashMap<>();
    private static Chromium chromium;

    @TempDir
    static Path folder;

    /** Something that a reader looks at. */
    enum Sight {
        DIGEST,
        INDEX,
        POST,
        ARABIC_POST,
        EDITIONS,
        EDITION,
        FEEDS,
        FEED,
        NOT_FOUND,
        UNSUBSCRIBE;

        void showIn(Tab tab, Blog blog) {
            switch (this) {
                case DIGEST -> tab.show(blog.mail());
                case INDEX -> tab.open(blog.at(""));
                case POST -> tab.open(blog.post("a-slow-query.md"));
                case ARABIC_POST -> tab.open(blog.post("arabic.md"));
                case EDITIONS -> tab.open(blog.editionsPage());
                case EDITION -> tab.open(blog.editionPage());
                case FEEDS -> tab.open(blog.at("feeds/"));
                case FEED -> tab.open(blog.at("atom.xml"));
                case NOT_FOUND -> tab.open(blog.at("nowhere"));
                case UNSUBSCRIBE -> tab.open(blog.unsubscribePage());
            }
        }
    }

    /** A sight of a blog on a screen; the blog is called by its theme and language. */
    record View(String blog, Sight sight, Screen screen) {
        @Override
        public String toString() {
            return blog + "-" + sight.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + screen;
        }
    }

    static Stream<View> views() {
        Screen small = new Screen(ColorScheme.LIGHT, Screen.PHONE);
        Stream<View> english =
                THEMES.stream().flatMap(theme -> Screen.all().flatMap(screen -> views(theme + "-en", screen)));
        Stream<View> others = OTHER_LANGUAGES.stream().flatMap(language -> views("default-" + language, small));
        return Stream.concat(english, others);
    }

    private static Stream<View> views(String blog, Screen screen) {
        return Stream.of(Sight.values()).map(sight -> new View(blog, sight, screen));
    }

    @BeforeAll
    static void start() {
        THEMES.forEach(theme -> add(theme, "en"));
        OTHER_LANGUAGES.forEach(language -> add("default", language));
        chromium = Chromium.knowing(BLOGS.values().stream().collect(Collectors.toMap(Blog::host, Blog::port)));
    }

    private static void add(String theme, String language) {
        String name = theme + "-" + language;
        BLOGS.put(name, new Blog(name + ".localhost", language, theme, folder));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        BLOGS.values().forEach(Blog::close);
    }

    @ParameterizedTest
    @MethodSource("views")
    void nothingIsTooWideOrTooFaintOrAskedForElsewhere(View view) {
        Blog blog = BLOGS.get(view.blog());
        try (Tab tab = chromium.tab(view.screen())) {
            view.sight().showIn(tab, blog);
            tab.keep(view.toString());

            assertThat(tab.faults()).isEmpty();
            assertThat(tab.requests()).extracting(URI::getHost).containsOnly(blog.host());
        }
    }
}
