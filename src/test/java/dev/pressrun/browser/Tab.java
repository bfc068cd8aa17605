package dev.pressrun.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A tab of a browser that remembers what went wrong in it. */
final class Tab implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String INSPECTION = read("inspection.js");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<URI> requests = new ArrayList<>();

    Tab(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean isBad = message.type().equals("error") || message.type().equals("warning");
            if (isBad && !message.text().startsWith("Failed to load resource")) {
                complaints.add("the console says: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("a script failed: " + error));
        page.onRequestFailed(request -> {
            // a stream of events has no end but this one
            if (!request.resourceType().equals("eventsource")) {
                complaints.add("not loaded: " + request.url());
            }
        });
        page.onResponse(response -> {
            // the page itself may be one that says that nothing is there
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                complaints.add("not there: " + response.url());
            }
        });
        page.onRequest(request -> requests.add(URI.create(request.url())));
    }

    /** Opens an address, as if it was typed. */
    Tab open(String address) {
        page.navigate(address);
        return this;
    }

    /** Shows HTML that comes from nowhere, as a mail program does. */
    Tab show(String html) {
        page.setContent(html);
        return this;
    }

    Page page() {
        return page;
    }

    /** Everything that was asked for over the network. */
    List<URI> requests() {
        return requests;
    }

    /** All that is wrong with what is shown: lines too wide, colours too faint, errors of any kind. */
    List<String> faults() {
        List<String> all = new ArrayList<>(complaints);
        for (Object fault : (List<?>) page.evaluate(INSPECTION)) {
            all.add(String.valueOf(fault));
        }
        return all;
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/NAME.png}. */
    void keep(String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Tab.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
