package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting, changing what is published, slow clients, stopping. */
class LifecycleTest {
    private static final String SITE = "https://example.org/";

    private static WebServer serverOn(String address, int port) {
        return new WebServer(new WebSettings(address, port, URI.create(SITE)), () -> new Readiness(true, Map.of()));
    }

    @Test
    void aTakenPortIsNamed() {
        try (TestSite first = TestSite.at(SITE);
                WebServer second = serverOn("127.0.0.1", first.port())) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(CannotListenException.class)
                    .hasMessage(
                            "cannot listen on 127.0.0.1 port %d: Address already in use; is another program there already?"
                                            .formatted(first.port())
                                    + " see web.address and web.port");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "999.1.2.3"})
    void anAddressThatIsNotOursIsNamed(String address) {
        try (WebServer server = serverOn(address, 8080)) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(CannotListenException.class)
                    .hasMessage("cannot listen on %s port 8080: this is not an address of this machine; see web.address"
                            .formatted(address));
        }
    }

    @Test
    void whatIsPublishedIsSeenAtOnce() {
        try (TestSite site = TestSite.at(SITE)) {
            site.publish("<rss>new</rss>", post(SITE + "new/", "New", "2026-01-01T09:00:00Z"));

            assertThat(site.get("/rss.xml").body()).isEqualTo("<rss>new</rss>");
            assertThat(site.get("/new/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoReadsWhileItChangesGetsTheOldOrTheNew() {
        String old = "o".repeat(3_000_000);
        String fresh = "f".repeat(3_000_000);
        try (TestSite site = TestSite.at(SITE)) {
            site.publish(old);
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<List<String>> readers = CompletableFuture.supplyAsync(() -> {
                List<String> seen = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    seen.add(site.get("/rss.xml").body());
                    begun.countDown();
                }
                return seen;
            });

            await(begun);
            for (int i = 0; i < 10; i++) {
                site.publish(i % 2 == 0 ? fresh : old);
            }

            assertThat(readers.join()).allMatch(body -> body.equals(old) || body.equals(fresh));
        }
    }

    @Test
    void slowClientsDoNotStopOthers() {
        try (TestSite site = TestSite.at(SITE)) {
            List<RawConnection> slow = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                RawConnection connection = RawConnection.to(site.port());
                connection.write("GET /rss.xml HTTP/1.1\r\nHost: exam");
                slow.add(connection);
            }

            int status = site.get("/rss.xml").statusCode();

            assertThat(status).isEqualTo(200);
            slow.forEach(RawConnection::close);
        }
    }

    @Test
    void aHeaderThatNeverEndsIsCutOff() {
        try (TestSite site = TestSite.at(SITE);
                RawConnection slow = RawConnection.to(site.port())) {
            slow.write("GET / HTTP/1.1\r\nHost: exam");

            assertThat(slow.readAll()).isEmpty();
        }
    }

    @Test
    void aConnectionThatRestsBetweenRequestsIsLeftOpen() {
        try (TestSite site = TestSite.at(SITE);
                RawConnection slow = RawConnection.to(site.port());
                RawConnection resting = RawConnection.to(site.port())) {
            resting.write("GET /healthz HTTP/1.1\r\nHost: example.org\r\n\r\n");
            slow.write("GET / HTTP/1.1\r\nHost: exam");
            slow.readAll();

            String answers = resting.ask("GET /healthz HTTP/1.1", "Host: example.org", "Connection: close");

            assertThat(answers.split("HTTP/1.1 200 ", -1)).hasSize(3);
        }
    }

    @Test
    void aSlowReaderGetsTheWholeFeed() {
        String large = "x".repeat(20_000_000);
        try (TestSite site = TestSite.at(SITE);
                RawConnection slow = RawConnection.to(site.port());
                RawConnection reader = RawConnection.to(site.port())) {
            site.publish(large);
            reader.write("GET /rss.xml HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n");
            slow.write("GET / HTTP/1.1\r\nHost: exam");
            slow.readAll();

            String answer = reader.readAll();

            assertThat(answer).endsWith("\r\n\r\n" + large);
        }
    }

    @Test
    void aHalfRequestDoesNotHoldUpTheStop() {
        TestSite site = TestSite.at(SITE);
        try (RawConnection slow = RawConnection.to(site.port())) {
            slow.write("GET / HTTP/1.1\r\nHost: exam");
            long before = System.nanoTime();

            site.close();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
        }
    }

    @Test
    void aRequestThatIsBeingAnsweredIsAnsweredBeforeTheStop() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        TestSite site = TestSite.empty(SITE, () -> {
            asked.countDown();
            await(released);
            return new Readiness(true, Map.of());
        });
        site.publish();
        CompletableFuture<Integer> answer =
                CompletableFuture.supplyAsync(() -> site.get("/readyz").statusCode());
        await(asked);

        CompletableFuture<Void> stop = CompletableFuture.runAsync(site::close);
        Awaitility.await().until(() -> refuses(site.port()));
        released.countDown();

        assertThat(answer.join()).isEqualTo(200);
        stop.join();
    }

    private static boolean refuses(int port) {
        try {
            RawConnection.to(port).close();
            return false;
        } catch (UncheckedIOException refused) {
            return true;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
