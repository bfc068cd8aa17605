package dev.pressrun.web;

import static dev.pressrun.web.TestReaders.ONE_CLICK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages about readers leave in the log. */
class UnsubscribeLogTest {
    @TempDir
    private Path folder;

    @Test
    void theTokenStandsInNoLogWhateverGoesWrong() {
        try (TestReaders readers = new TestReaders(folder);
                LogOfTest log = new LogOfTest()) {
            TestSite site = readers.site();
            String link = readers.link(readers.confirmed(), "weekly");
            String token = link.substring(link.lastIndexOf('/') + 1);
            site.get(link);
            readers.post(link, "stop=yes");
            readers.post(link, "undo=yes");
            readers.post(link + "x", ONE_CLICK);
            site.ask("PUT", link);
            site.raw("GET " + link + " HTTP/1.1", "Host: example.org", "X-Long: " + "x".repeat(9_000));
            site.raw("GET " + link + " HTTP/1.1", "Host: exa mple", "Connection: close");
            site.raw("POST " + link + " HTTP/1.1", "Host: example.org", "Content-Length: x");
            site.raw("POST " + link + " HTTP/1.1", "Host: example.org", "Content-Length: 26", "", "too slow");
            site.raw("POST " + link + " HTTP/1.1", "Host: example.org", "Transfer-Encoding: chunked", "", "zz");
            readers.store().close();
            assertThat(site.get(link).statusCode()).isEqualTo(500);
            assertThat(readers.post(link, ONE_CLICK).statusCode()).isEqualTo(500);

            assertThat(log.lines())
                    .anyMatch(line -> line.contains("a reader has unsubscribed digest=weekly"))
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(token.substring(0, 12)));
            assertThat(log.lines()).anyMatch(line -> line.contains("StoreException"));
        }
    }
}
