package dev.pressrun.web;

import static dev.pressrun.web.TestReaders.ONE_CLICK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.subscriber.SubscriptionState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms as no browser sends them, to the link in each mail. */
class UnsubscribeFormTest {
    @TempDir
    private static Path folder;

    private static TestReaders readers;
    private static TestSite site;

    private SubscriberId ada;

    @BeforeAll
    static void start() {
        readers = new TestReaders(folder);
        site = readers.site();
    }

    @AfterAll
    static void stop() {
        readers.close();
    }

    @BeforeEach
    void aReaderWhoGotAnEdition() {
        ada = readers.confirmed();
    }

    private String link() {
        return readers.link(ada, "weekly");
    }

    private SubscriptionState state() {
        return readers.state(ada, "weekly");
    }

    @Test
    void aFormThatIsTooLongIsNotReadToTheEnd() {
        String announced = site.raw(
                "POST " + link() + " HTTP/1.1", "Host: example.org", "Content-Length: 1000000000", "", ONE_CLICK);
        String chunked = site.raw(
                "POST " + link() + " HTTP/1.1",
                "Host: example.org",
                "Transfer-Encoding: chunked",
                "",
                "11000",
                "x".repeat(0x11000));

        assertThat(announced).startsWith("HTTP/1.1 413 ").contains("Connection: close");
        assertThat(chunked).startsWith("HTTP/1.1 413 ").contains("Connection: close");
        assertThat(state()).isEqualTo(SubscriptionState.CONFIRMED);
    }

    @Test
    void aFormThatComesTooSlowlyIsCutOffAndHoldsNobodyUp() {
        List<RawConnection> slow = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            RawConnection connection = RawConnection.to(site.port());
            connection.write("POST " + link() + " HTTP/1.1\r\nHost: example.org\r\nContent-Length: 26\r\n\r\nList-");
            slow.add(connection);
        }

        assertThat(site.get(link()).statusCode()).isEqualTo(200);
        slow.forEach(connection -> assertThat(connection.readAll()).doesNotContain(" 200 "));
        assertThat(state()).isEqualTo(SubscriptionState.CONFIRMED);
        slow.forEach(RawConnection::close);
    }

    @Test
    void aFormMayComeInPieces() {
        try (RawConnection connection = RawConnection.to(site.port())) {
            connection.write("POST " + link() + " HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n"
                    + "Expect: 100-continue\r\nContent-Length: 26\r\n\r\n");
            connection.write("List-Unsub");
            connection.write("scribe=One-Click");

            assertThat(connection.readAll()).contains("HTTP/1.1 200 ", "unsubscribed");
        }
    }

    @Test
    void aGetHasNoBody() {
        assertThat(site.raw("GET " + link() + " HTTP/1.1", "Host: example.org", "Content-Length: 26", "", ONE_CLICK))
                .startsWith("HTTP/1.1 413 ");
        assertThat(state()).isEqualTo(SubscriptionState.CONFIRMED);
    }
}
