package dev.pressrun.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine. It is driven by Playwright, of which {@code .ci/browser/install} puts one part in place. Nothing is
 * downloaded here: what is not there is not used.
 */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * A browser that knows these hosts, each at a port of this machine, and no others. Where it cannot be had, the tests that want
     * it are skipped; with {@code -Dpressrun.browser=required} they fail instead.
     */
    static Chromium knowing(Map<String, Integer> ports) {
        Optional<Path> chromium = program(List.of("chromium", "chromium-browser", "google-chrome"));
        Optional<Path> node = program(List.of("node"));
        Path driver = Path.of(System.getProperty("pressrun.browser.driver", ".ci/browser/node_modules"))
                .toAbsolutePath();
        boolean isThere = chromium.isPresent() && node.isPresent() && Files.exists(driver.resolve("package/cli.js"));
        String wish = System.getProperty("pressrun.browser", "");
        Assumptions.assumeFalse(wish.equals("skipped"), "no browser is wanted");
        Assumptions.assumeTrue(
                isThere || wish.equals("required"),
                "Chromium, node or the driver is not here; .ci/browser/install gets them");
        System.setProperty("playwright.cli.dir", driver.toString());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of("--host-resolver-rules=" + rules(ports))));
        return new Chromium(playwright, browser);
    }

    private static String rules(Map<String, Integer> ports) {
        Stream<String> known =
                ports.entrySet().stream().map(host -> "MAP " + host.getKey() + ":80 127.0.0.1:" + host.getValue());
        return String.join(
                ", ",
                Stream.concat(known, Stream.of("MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"))
                        .toList());
    }

    private static Optional<Path> program(List<String> names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A new tab that shares nothing with another. */
    Tab tab(Screen screen) {
        return new Tab(browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.width() == Screen.PHONE ? 640 : 900)
                .setColorScheme(screen.scheme())
                .setLocale("en-GB")));
    }

    /** One whose reader likes this language best. */
    Tab tab(Screen screen, String language) {
        return new Tab(browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), 640)
                .setColorScheme(screen.scheme())
                .setLocale(language)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
