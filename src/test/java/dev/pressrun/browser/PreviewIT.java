package dev.pressrun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.pressrun.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author sees who runs {@code pressrun preview}. */
@Tag("browser")
class PreviewIT {
    private static final List<String> VIEWS = List.of("mail", "text", "message", "feed", "web");
    private static final Pattern ADDRESS = Pattern.compile("The preview is at (\\S+)");
    private static final String POST = "---\ntitle: %s\ndate: 2026-03-04\n---\n%s\n\n![Waves](waves.png)\n";
    private static final String SETTINGS = """
            site.title = Notes from the Workshop
            site.url = https://example.org/
            digest.weekly.cron = 0 0 9 ? * MON
            digest.weekly.title = The Workshop Letter
            digest.weekly.from = Ada <letter@example.org>
            digest.weekly.since = 2026-01-01
            digest.short.cron = 0 0 9 ? * MON
            digest.short.from = Ada <letter@example.org>
            digest.short.content = summary
            """;

    private static Program program;
    private static String address;
    private static Chromium chromium;

    @TempDir
    static Path folder;

    record Sight(String view, Screen screen) {
        @Override
        public String toString() {
            return "preview-" + view + "-" + screen;
        }
    }

    static Stream<Sight> sights() {
        return VIEWS.stream().flatMap(view -> Screen.all().map(screen -> new Sight(view, screen)));
    }

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.knowing(Map.of());
        Path posts = Files.createDirectories(folder.resolve("posts"));
        Path waves = Path.of(Objects.requireNonNull(PreviewIT.class.getResource("posts/waves.png"))
                .toURI());
        Files.copy(waves, posts.resolve("waves.png"));
        write("posts/two.md", POST.formatted("The second", "More.\n\n".repeat(200) + "Its end."));
        write("posts/one.md", POST.formatted("The first", "As it was."));
        write("schedule.properties", SETTINGS);
        program = Program.start(folder, "preview");
        program.awaitOutput("The preview is at ", 1);
        Matcher found = ADDRESS.matcher(program.output());
        assertThat(found.find()).isTrue();
        address = found.group(1);
    }

    @BeforeEach
    void asItWas() throws IOException {
        write("posts/one.md", POST.formatted("The first", "As it was."));
        write("schedule.properties", SETTINGS);
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @MethodSource("sights")
    void nothingIsTooWideOrTooFaintOrAskedForElsewhere(Sight sight) {
        try (Tab tab = chromium.tab(sight.screen())) {
            tab.open(address + "digest/weekly/" + sight.view());
            tab.keep(sight.toString());

            assertThat(tab.faults()).isEmpty();
            assertThat(tab.requests()).extracting(URI::getHost).containsOnly("127.0.0.1");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.pressrun.browser.Screen#all")
    void framesAreAsWideAsTheySay(Screen screen) {
        try (Tab tab = chromium.tab(screen)) {
            Page page = tab.open(address).page();

            assertThat(page.evaluate("() => [...document.querySelectorAll('iframe')].map(frame => frame.clientWidth)"))
                    .isEqualTo(List.of(640, 320, 640, 320));
        }
    }

    @Test
    void theFrameHasTheWholeMailWithItsPictures() {
        try (Tab tab = chromium.tab(new Screen(ColorScheme.LIGHT, Screen.DESKTOP))) {
            Page page = tab.open(address).page();
            Frame mail = page.frames().get(1);

            assertThat(mail.content()).contains("As it was.", "Its end.");
            assertThat(mail.evaluate(
                            "() => [...document.images].every(image => image.complete && image.naturalWidth > 0)"))
                    .isEqualTo(true);
            assertThat(mail.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(640);
        }
    }

    @Test
    void anEditIsSeenAtThePlaceThatWasLookedAt() throws IOException {
        try (Tab tab = chromium.tab(new Screen(ColorScheme.LIGHT, Screen.DESKTOP))) {
            Page page = tab.open(address).page();
            page.frames().get(1).evaluate("() => scrollTo(0, 900)");

            write("posts/one.md", POST.formatted("The first", "As it is now."));

            mail(page).getByText("As it is now.").waitFor();
            page.waitForCondition(
                    () -> Integer.valueOf(900).equals(page.frames().get(1).evaluate("() => Math.round(scrollY)")));
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void aWrongSettingIsSaidUntilItIsMended() throws IOException {
        try (Tab tab = chromium.tab(new Screen(ColorScheme.DARK, Screen.PHONE))) {
            Page page = tab.open(address).page();

            write("schedule.properties", SETTINGS + "digest.weekly.titel = x\n");
            page.getByText("did you mean digest.weekly.title?").waitFor();
            assertThat(tab.faults()).isEmpty();
            write("schedule.properties", SETTINGS.replace("The Workshop Letter", "The Mended Letter"));

            page.locator("h1", new Page.LocatorOptions().setHasText("The Mended Letter"))
                    .waitFor();
        }
    }

    private static FrameLocator mail(Page page) {
        return page.locator("iframe").first().contentFrame();
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
