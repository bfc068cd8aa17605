package dev.pressrun.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Topic ATOM = topic("atom.xml", NOON);
    private static final Topic RSS = topic("rss.xml", NOON);

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final CountDownLatch patience = new CountDownLatch(1);
    private final MemoryTold told = new MemoryTold();
    private HttpServer server;
    private ExecutorService threads;
    private Hubs hubs;

    @BeforeEach
    void aHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/hub", this::answer);
        server.createContext("/moved", exchange -> sendOn(exchange, "/hub"));
        server.createContext("/elsewhere", exchange -> sendOn(exchange, "https://example.org/hub"));
        server.createContext("/nowhere", exchange -> sendOn(exchange, "/nowhere"));
        server.start();
        hubs = hubs("/hub");
    }

    @AfterEach
    void end() {
        hubs.close();
        patience.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private Hubs hubs(String path) {
        Hubs made = new Hubs(
                List.of(hub(path)),
                told,
                new HubClient(Duration.ofSeconds(2)),
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(20), new Random(1)));
        made.start();
        return made;
    }

    private URI hub(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private String name() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private static Topic topic(String name, Instant changed) {
        return new Topic(URI.create("https://example.org/" + name), changed);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        asked.add(exchange.getRequestMethod() + " " + type + " " + body);
        Integer status;
        synchronized (answers) {
            status = answers.poll();
        }
        if (status != null && status < 0) {
            waitForTheEnd();
            return;
        }
        exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        exchange.close();
    }

    private void waitForTheEnd() {
        try {
            patience.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sendOn(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String nextRequest() throws InterruptedException {
        return String.valueOf(asked.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void aHubIsToldOfAllThatChangedInOneForm() throws InterruptedException {
        hubs.serve(List.of(ATOM, topic("größe/a b.xml".replace(" ", "%20"), NOON)));

        assertThat(nextRequest())
                .isEqualTo("POST application/x-www-form-urlencoded hub.mode=publish"
                        + "&hub.url=https%3A%2F%2Fexample.org%2Fatom.xml"
                        + "&hub.url=https%3A%2F%2Fexample.org%2Fgr%25C3%25B6%25C3%259Fe%2Fa%2520b.xml");
    }

    @Test
    void onlyAFeedThatChangedSinceIsToldAgain() throws InterruptedException {
        hubs.serve(List.of(ATOM, RSS));
        nextRequest();

        hubs.serve(List.of(ATOM, RSS));
        hubs.serve(List.of(ATOM, topic("rss.xml", NOON.plusSeconds(1))));

        assertThat(nextRequest()).contains("rss.xml").doesNotContain("atom.xml");
    }

    @Test
    void aRestartRepeatsNothingAndForgetsNothing() throws InterruptedException {
        hubs.serve(List.of(ATOM));
        nextRequest();
        await().until(() -> told.upTo(hub("/hub")).size() == 1);
        hubs.close();

        hubs = hubs("/hub");
        hubs.serve(List.of(ATOM, RSS));

        assertThat(nextRequest()).contains("rss.xml").doesNotContain("atom.xml");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429, 408})
    void troubleThatMayPassIsTriedAgainUntilItHasPassed(int status) throws InterruptedException {
        answers.addAll(List.of(status, status));

        hubs.serve(List.of(ATOM));

        assertThat(List.of(nextRequest(), nextRequest(), nextRequest())).allMatch(form -> form.contains("atom.xml"));
        await().untilAsserted(() -> assertThat(hubs.trouble()).isEmpty());
    }

    @Test
    void theNewestVersionIsTheOneThatIsTold() throws InterruptedException {
        answers.addAll(List.of(500, 500, 500));
        hubs.serve(List.of(ATOM));
        nextRequest();

        Topic newer = topic("atom.xml", NOON.plusSeconds(9));
        hubs.serve(List.of(newer));

        await().untilAsserted(() -> assertThat(told.upTo(hub("/hub"))).containsEntry(newer.address(), newer.changed()));
    }

    @Test
    void aRefusalIsNotRepeatedForTheSameVersion() throws InterruptedException {
        answers.add(400);
        hubs.serve(List.of(ATOM));
        nextRequest();
        await().untilAsserted(() -> assertThat(hubs.trouble()).contains(name() + " answers 400"));

        hubs.serve(List.of(ATOM));
        hubs.serve(List.of(ATOM, RSS));

        assertThat(nextRequest()).contains("rss.xml").doesNotContain("atom.xml");
    }

    @Test
    void aHubThatHangsKeepsNobodyWaiting() throws InterruptedException {
        answers.add(-1);
        hubs.serve(List.of(ATOM));
        nextRequest();

        long begun = System.nanoTime();
        hubs.serve(List.of(ATOM, RSS));
        hubs.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aHubThatHangsIsAskedAgain() throws InterruptedException {
        answers.add(-1);

        hubs.serve(List.of(ATOM));

        assertThat(nextRequest()).isEqualTo(nextRequest());
    }

    @Test
    void aHubThatMovedIsFollowed() throws InterruptedException {
        hubs.close();
        hubs = hubs("/moved");

        hubs.serve(List.of(ATOM));

        assertThat(nextRequest()).startsWith("POST").contains("atom.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere", "/nowhere"})
    void aRedirectToAnotherSchemeOrInACircleIsNotFollowed(String path) {
        hubs.close();
        hubs = hubs(path);

        hubs.serve(List.of(ATOM));

        await().untilAsserted(() -> assertThat(hubs.trouble().orElse("")).startsWith(name() + " sends us on"));
    }

    @Test
    void aHubThatIsDownIsSaid() {
        server.stop(0);

        hubs.serve(List.of(ATOM));

        await().untilAsserted(() -> assertThat(hubs.trouble().orElse("")).contains(" cannot be reached"));
    }

    @Test
    void manyFeedsAreToldInSeveralForms() {
        List<Topic> many = IntStream.range(0, 50)
                .mapToObj(i -> topic(i + "/atom.xml", NOON))
                .toList();

        hubs.serve(many);

        await().until(() -> told.upTo(hub("/hub")).size() == 50);
        assertThat(asked).hasSize(3);
    }

    @Test
    void waitsDoubleUpToALimit() {
        Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1), new Random(1));

        assertThat(backoff.after(1)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(15));
        assertThat(backoff.after(4)).isBetween(Duration.ofSeconds(80), Duration.ofSeconds(120));
        assertThat(backoff.after(1_000)).isBetween(Duration.ofHours(1), Duration.ofMinutes(90));
    }
}
