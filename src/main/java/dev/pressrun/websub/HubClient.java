package dev.pressrun.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a hub of changes as hubs have agreed to be told: a form with {@code hub.mode=publish} and a {@code hub.url} for each feed.
 *
 * @param patience how long a hub may take for its whole answer
 */
record HubClient(Duration patience) {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);
    /** Refusals that are of the moment: a request that took too long, one that came too early, too many of them. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    /** Made when it is needed first, since it takes a while. */
    private static final class Http {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER) // the JDK would make a GET of the POST
                .build();
    }

    Answer tell(URI hub, List<Topic> topics) throws InterruptedException {
        String form = Stream.concat(
                        Stream.of("hub.mode=publish"),
                        topics.stream()
                                .map(topic -> "hub.url="
                                        + URLEncoder.encode(topic.address().toASCIIString(), UTF_8)))
                .collect(Collectors.joining("&"));
        URI at = hub;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            HttpResponse<Void> response;
            try {
                response = post(at, form);
            } catch (IOException e) {
                return new Answer.Later("cannot be reached: " + reason(e), Duration.ZERO);
            }
            if (!REDIRECTS.contains(response.statusCode())) {
                return answer(response);
            }
            URI next = target(at, response);
            if (!String.valueOf(next.getScheme()).equalsIgnoreCase(hub.getScheme())) {
                return new Answer.Refused("sends us on to an address that is not " + hub.getScheme());
            }
            at = next;
        }
        return new Answer.Refused("sends us on and on");
    }

    private HttpResponse<Void> post(URI hub, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hub)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Pressrun")
                .POST(BodyPublishers.ofString(form))
                .build();
        // the timeout of a request ends with the header of the answer, and a body may never end
        CompletableFuture<HttpResponse<Void>> response = Http.CLIENT.sendAsync(request, BodyHandlers.discarding());
        try {
            return response.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(String.valueOf(e.getCause()), e);
        } finally {
            response.cancel(true);
        }
    }

    /** An address that is none leads nowhere, which is another scheme too. */
    private static URI target(URI at, HttpResponse<Void> response) {
        try {
            return at.resolve(response.headers().firstValue("Location").orElse("none:"));
        } catch (IllegalArgumentException e) {
            return URI.create("none:");
        }
    }

    private static Answer answer(HttpResponse<Void> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return new Answer.Taken();
        }
        if (status / 100 == 5 || PASSING.contains(status)) {
            return new Answer.Later("answers " + status, rest(response));
        }
        return new Answer.Refused("answers " + status);
    }

    /** What Retry-After says in seconds; hubs that write a date are asked again as if they had said nothing. */
    private static Duration rest(HttpResponse<Void> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        if (!seconds.matches("\\d{1,9}")) {
            return Duration.ZERO;
        }
        Duration rest = Duration.ofSeconds(Long.parseLong(seconds));
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
