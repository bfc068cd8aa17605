package dev.pressrun.web;

import static dev.pressrun.web.TestReaders.ONE_CLICK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.subscriber.SubscriptionState;
import dev.pressrun.subscriber.Tokens;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the link in each mail, on a real server and a real store. */
class UnsubscribeTest {
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

    private static HttpResponse<String> post(String path, String form) {
        return readers.post(path, form);
    }

    private HttpResponse<String> press(String button) {
        return post(link(), button + "=yes");
    }

    @Test
    void theLinkLeadsToAPageWithOneButton() {
        HttpResponse<String> page = site.get(link());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Unsubscribe from “The &lt;Weekly&gt;”?</h1>")
                .contains("a***@example.org gets these emails from Notes &amp; more.")
                .contains("<button name=\"stop\" value=\"yes\">Unsubscribe</button>")
                .containsOnlyOnce("<form method=\"post\">")
                .containsOnlyOnce("<button")
                .doesNotContain("<script", "<input", "ada");
    }

    @Test
    void lookingChangesNothingHoweverOftenAndHowever() {
        List<String> before = readers.rows();

        for (String question : List.of("", "?stop=yes", "?List-Unsubscribe=One-Click", "?undo=yes", "/")) {
            site.get(link() + question);
            site.ask("HEAD", link() + question);
            site.get(link() + question, "List-Unsubscribe", "One-Click", "X-HTTP-Method-Override", "POST");
        }

        assertThat(readers.rows()).isEqualTo(before);
    }

    @Test
    void aHeadSaysWhatAGetWouldSend() {
        HttpResponse<byte[]> get = site.getBytes(link());
        HttpResponse<String> head = site.ask("HEAD", link());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(get.body().length);
    }

    @Test
    void aMailProgramUnsubscribesWithOnePost() {
        HttpResponse<String> answer = post(link(), ONE_CLICK);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("You are unsubscribed.\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(state()).isEqualTo(SubscriptionState.ENDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b0undary\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b0undary--\r\n",
                "--b0undary\nContent-Disposition: form-data; name=List-Unsubscribe\n\nOne-Click\n--b0undary--",
            })
    void aMailProgramMayPostTheFormInParts(String body) {
        HttpResponse<String> answer = site.submit(link(), "multipart/form-data; boundary=b0undary", body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("You are unsubscribed.\n");
        assertThat(state()).isEqualTo(SubscriptionState.ENDED);
    }

    @Test
    void unsubscribingAgainIsFineForYearsAndChangesNothing() {
        post(link(), ONE_CLICK);
        List<String> before = readers.rows();
        readers.step(Duration.ofDays(3650));

        assertThat(post(link(), ONE_CLICK).statusCode()).isEqualTo(200);
        assertThat(press("stop").statusCode()).isEqualTo(200);
        assertThat(site.get(link()).body())
                .contains("<h1>You are unsubscribed</h1>")
                .doesNotContain("<form");
        assertThat(readers.rows()).isEqualTo(before);
    }

    @Test
    void theButtonUnsubscribesAndOffersToTakeThatBack() {
        HttpResponse<String> page = press("stop");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>You are unsubscribed</h1>", "a***@example.org gets no more emails from")
                .contains("<button name=\"undo\" value=\"yes\" class=\"other\">Undo: stay subscribed</button>");
        assertThat(state()).isEqualTo(SubscriptionState.ENDED);
    }

    @Test
    void whoPressesTwiceCanStillTakeItBack() {
        press("stop");

        assertThat(press("stop").body()).contains("<button name=\"undo\"");
        assertThat(site.get(link()).body()).contains("<button name=\"undo\"");
    }

    @Test
    void theEndCanBeTakenBackAtOnce() {
        press("stop");

        HttpResponse<String> page = press("undo");
        HttpResponse<String> again = press("undo");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>You are subscribed again</h1>")
                .contains("<button name=\"stop\" value=\"yes\">Unsubscribe</button>");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo(SubscriptionState.CONFIRMED);
    }

    @Test
    void theEndCannotBeTakenBackLater() {
        press("stop");
        readers.step(Duration.ofHours(2));

        HttpResponse<String> page = press("undo");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("<h1>You are unsubscribed</h1>").doesNotContain("<form");
        assertThat(state()).isEqualTo(SubscriptionState.ENDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = SubscriptionState.class,
            names = {"PENDING", "ENDED"})
    void nobodyIsConfirmedWhoHadNotConfirmed(SubscriptionState before) {
        SubscriberId eve = readers.subscribed(before);

        post(readers.link(eve, "weekly"), "undo=yes");
        post(readers.link(eve, "weekly"), "stop=yes");
        HttpResponse<String> page = post(readers.link(eve, "weekly"), "undo=yes");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(readers.state(eve, "weekly")).isEqualTo(SubscriptionState.ENDED);
    }

    @Test
    void onlyTheDigestOfTheLinkIsEnded() {
        readers.alsoWants(ada, "daily");

        post(link(), ONE_CLICK);

        assertThat(readers.state(ada, "daily")).isEqualTo(SubscriptionState.CONFIRMED);
    }

    @Test
    void aDigestThatIsNotSetUpAnyMoreCanBeEnded() {
        readers.alsoWants(ada, "former");

        HttpResponse<String> page = site.get(readers.link(ada, "former"));
        post(readers.link(ada, "former"), ONE_CLICK);

        assertThat(page.body()).contains("Unsubscribe from “former”?");
        assertThat(readers.state(ada, "former")).isEqualTo(SubscriptionState.ENDED);
    }

    @Test
    void aReaderWhoIsNotThereAnyMoreIsNotSubscribed() {
        String link = readers.link(new SubscriberId(4711), "weekly");

        assertThat(site.get(link).body())
                .contains("<h1>You are not subscribed</h1>")
                .doesNotContain("<form");
        assertThat(post(link, ONE_CLICK).statusCode()).isEqualTo(200);
    }

    @Test
    void aTestMessageHasNothingToEnd() {
        String link = readers.link(new SubscriberId(0), "weekly");
        List<String> before = readers.rows();

        assertThat(site.get(link).statusCode()).isEqualTo(200);
        assertThat(site.get(link).body())
                .contains("<h1>This was a test message</h1>")
                .doesNotContain("<form");
        assertThat(post(link, ONE_CLICK).body()).isEqualTo("This was a test message.\n");
        assertThat(post(link, "stop=yes").body()).contains("This was a test message");
        assertThat(readers.rows()).isEqualTo(before);
    }

    @Test
    void aTokenInCapitalsIsTheSame() {
        String token = link().substring(link().lastIndexOf('/') + 1);

        HttpResponse<String> answer = post("/blog/unsubscribe/weekly/" + token.toUpperCase(Locale.ROOT), ONE_CLICK);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo(SubscriptionState.ENDED);
    }

    @Test
    void everythingThatIsWrongWithALinkGetsTheSameAnswer() {
        List<String> before = readers.rows();
        String token = link().substring(link().lastIndexOf('/') + 1);
        char first = token.charAt(5);
        List<String> wrong = List.of(
                "/blog/unsubscribe/weekly/" + token.substring(0, token.length() - 1),
                "/blog/unsubscribe/weekly/" + token + "a",
                "/blog/unsubscribe/weekly/" + token.substring(0, 5) + (first == 'a' ? 'b' : 'a') + token.substring(6),
                "/blog/unsubscribe/weekly/" + token + "/",
                "/blog/unsubscribe/weekly/" + token + "/more",
                "/blog/unsubscribe/daily/" + token,
                "/blog/unsubscribe/nothing/" + token,
                "/blog/unsubscribe/weekly/" + readers.tokens().of(Tokens.Purpose.RETURN, "weekly", ada),
                "/blog/unsubscribe/weekly/",
                "/blog/unsubscribe/weekly",
                "/blog/unsubscribe/" + "x".repeat(5_000));

        HttpResponse<String> one = site.get(wrong.get(0));

        assertThat(one.statusCode()).isEqualTo(404);
        assertThat(one.body()).contains("<h1>This link does not work</h1>", "Open the link in the email once more");
        for (String path : wrong) {
            assertThat(site.get(path).statusCode()).isEqualTo(404);
            assertThat(site.get(path).body()).isEqualTo(one.body());
            HttpResponse<String> posted = post(path, ONE_CLICK);
            assertThat(posted.statusCode()).isEqualTo(404);
            assertThat(posted.body()).isEqualTo(one.body());
        }
        assertThat(readers.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "&&&", "List-Unsubscribe=", "List-Unsubscribe=No", "%zz=1&stop%=1", "hello"})
    void aFormThatIsNotOursChangesNothing(String body) {
        HttpResponse<String> page = post(link(), body);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<button name=\"stop\"");
        assertThat(state()).isEqualTo(SubscriptionState.CONFIRMED);
    }

    @Test
    void whatElseIsInTheFormIsIgnored() {
        assertThat(post(link(), "a=b&%zz=1&list-unsubscribe=one-click&List-Unsubscribe=no&" + "x".repeat(60_000))
                        .statusCode())
                .isEqualTo(200);
        assertThat(state()).isEqualTo(SubscriptionState.ENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
    void onlyReadingAndPostingIsAllowed(String method) {
        HttpResponse<String> answer = site.ask(method, link());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
    }

    @Test
    void everyPageIsProtectedAndKeptByNobody() {
        List<HttpResponse<String>> answers = List.of(
                site.get(link()),
                site.ask("HEAD", link()),
                site.get(link() + "x"),
                post(link(), "hello"),
                press("stop"),
                press("undo"),
                post(link(), ONE_CLICK));

        for (HttpResponse<String> answer : answers) {
            HttpHeaders headers = answer.headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                            + "form-action 'self'; frame-ancestors 'none'");
            assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).hasValue("camera=(), geolocation=(), microphone=()");
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
            assertThat(headers.firstValue("Location")).isEmpty();
            assertThat(headers.firstValue("Server")).isEmpty();
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void thePageHasItsLookBeforeAnythingIsPublished() {
        String page = site.get(link()).body();
        String style = page.replaceFirst("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\">.*", "$1");

        assertThat(style).startsWith("/blog/unsubscribe/theme-");
        assertThat(site.get(style).statusCode()).isEqualTo(200);
        assertThat(site.get(style).body()).contains("prefers-color-scheme: dark", "button");
    }

    @Test
    void whatIsPublishedStandsBesideIt() {
        site.publish(TestSite.post(TestReaders.URL + "unsubscribe/", "How to unsubscribe", "2026-01-01T09:00:00Z"));

        assertThat(site.get("/blog/unsubscribe/").body()).contains("How to unsubscribe");
        assertThat(site.get(link()).body()).contains("<button name=\"stop\"");
        assertThat(site.get("/blog/").statusCode()).isEqualTo(200);
    }
}
