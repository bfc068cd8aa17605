package dev.pressrun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.pressrun.subscriber.SubscriptionState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers without a mouse. */
@Tag("browser")
class KeyboardIT {
    private static final int MOST_STOPS = 30;

    /** Whether what has the focus lies on the screen and has a line around it; nothing has it behind the last stop. */
    private static final String FOCUS = """
            () => {
              const here = document.activeElement;
              if (here === document.body) {
                return 'nothing';
              }
              const line = getComputedStyle(here);
              const box = here.getBoundingClientRect();
              const isSeen = line.outlineStyle !== 'none' && parseFloat(line.outlineWidth) >= 2
                && box.width > 0 && box.left >= 0 && box.top >= 0;
              return isSeen ? 'seen' : 'not seen: ' + here.outerHTML;
            }
            """;

    private static Blog blog;
    private static Chromium chromium;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        blog = new Blog("blog.localhost", "en", "default", folder);
        chromium = Chromium.knowing(Map.of(blog.host(), blog.port()));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        blog.close();
    }

    private static Tab tab(ColorScheme scheme) {
        return chromium.tab(new Screen(scheme, Screen.PHONE));
    }

    private static void tabTo(Page page, String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not lead to " + selector);
    }

    private static void awaitHeading(Page page, String text) {
        page.locator("h1", new Page.LocatorOptions().setHasText(text)).waitFor();
    }

    @Test
    void aReaderUnsubscribesAndTakesItBack() {
        try (Tab tab = tab(ColorScheme.LIGHT)) {
            Page page = tab.open(blog.unsubscribePage()).page();

            tabTo(page, "button");
            page.keyboard().press("Enter");

            awaitHeading(page, "You are unsubscribed");
            assertThat(blog.state()).isEqualTo(SubscriptionState.ENDED);

            tabTo(page, "button");
            page.keyboard().press("Space");

            awaitHeading(page, "You are subscribed again");
            assertThat(blog.state()).isEqualTo(SubscriptionState.CONFIRMED);
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void theFirstStopSkipsToTheText() {
        try (Tab tab = tab(ColorScheme.LIGHT)) {
            Page page = tab.open(blog.at("")).page();

            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUS)).isEqualTo("seen");
            page.keyboard().press("Enter");

            assertThat(page.url()).endsWith("#main");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void whatHasTheFocusIsSeen(ColorScheme scheme) {
        for (String path : List.of("feeds/", "atom.xml", "nowhere")) {
            try (Tab tab = tab(scheme)) {
                Page page = tab.open(blog.at(path)).page();

                page.keyboard().press("Tab");
                for (int stop = 0; stop < MOST_STOPS && !page.evaluate(FOCUS).equals("nothing"); stop++) {
                    assertThat(page.evaluate(FOCUS)).isEqualTo("seen");
                    page.keyboard().press("Tab");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ja", "pt-BR"})
    void theUnsubscribePageSpeaksTheLanguageOfTheBrowser(String language) {
        try (Tab tab = chromium.tab(new Screen(ColorScheme.LIGHT, Screen.PHONE), language)) {
            Page page = tab.open(blog.unsubscribePage()).page();

            tab.keep("unsubscribe-in-" + language);

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
            assertThat(tab.faults()).isEmpty();
        }
    }
}
