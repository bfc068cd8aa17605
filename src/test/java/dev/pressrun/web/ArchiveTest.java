package dev.pressrun.web;

import static dev.pressrun.web.TestArchive.WEEKLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressrun.digest.Edition;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was mailed, as everybody can read it, on a real server and a real store. */
class ArchiveTest {
    @TempDir
    private Path folder;

    private TestArchive archive;
    private TestSite site;

    @BeforeEach
    void start() {
        archive = new TestArchive(folder);
        site = archive.site();
    }

    @AfterEach
    void stop() {
        archive.close();
    }

    @Test
    void theLinkInAMailLeadsToTheEditionWithoutWhatBelongsToAReader() {
        Edition edition = archive.add("weekly", "2026-11-23T09:00", "On <engines>");

        HttpResponse<String> page = site.get("/blog/editions/weekly/2026-11-23-0900/");

        assertThat(edition.html()).contains("https://example.org/blog/editions/weekly/2026-11-23-0900/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("The text of On")
                .contains(
                        "<a class=\"quiet\" style=\"color:#5b6168;text-decoration:underline\""
                                + " href=\"https://example.org/blog/editions/weekly/\" lang=\"en\" dir=\"ltr\">All editions</a>")
                .doesNotContain("Unsubscribe", "Hello", "You get this email", "View in browser")
                .doesNotContainPattern("[\u0001-\u0008]");
    }

    @Test
    void thePageTellsProgramsWhatItIs() {
        Document page = document(TestArchive.path(archive.add("weekly", "2026-11-23T09:00", "On engines")));

        assertThat(page.title()).isEqualTo("The <Weekly>: On engines");
        assertThat(page.select("head meta[name=description]").attr("content")).isEqualTo("About On engines");
        assertThat(page.select("head link[rel=canonical]").attr("href"))
                .isEqualTo("https://example.org/blog/editions/weekly/2026-11-23-0900/");
        assertThat(page.select("head link[rel=alternate][type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo(WEEKLY + "atom.xml");
        assertThat(page.select("head link[rel=alternate]").attr("title")).isEqualTo("The <Weekly>");
    }

    @Test
    void whatAuthorsWriteIsShutInAndMayBeKeptForAnHour() {
        HttpResponse<String> page = site.get(TestArchive.path(archive.add("weekly", "2026-11-23T09:00", "One")));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'unsafe-inline';")
                .contains("; sandbox")
                .doesNotContain("script", "allow-same-origin");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).isEmpty();
        assertThat(page.headers().firstValue("X-Robots-Tag")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).contains("public, max-age=3600");
        assertThat(page.headers().firstValue("Last-Modified")).contains("Mon, 23 Nov 2026 08:00:00 GMT");
    }

    @Test
    void aReaderWhoHasThePageIsToldSo() {
        String path = TestArchive.path(archive.add("weekly", "2026-11-23T09:00", "One"));
        String tag = site.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(site.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(site.getBytes(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .contains("gzip");
    }

    @Test
    void theListHasTheNewestEditionFirst() {
        archive.add("weekly", "2026-11-23T09:00", "On engines");
        archive.add("weekly", "2026-11-30T09:00:05", "On looms");

        Document list = document(WEEKLY);

        assertThat(list.select("h1").text()).isEqualTo("The <Weekly>");
        assertThat(list.select(".posts h2").eachText()).containsExactly("On looms", "On engines");
        assertThat(list.select(".posts h2 a").eachAttr("href"))
                .containsExactly(WEEKLY + "2026-11-30-090005/", WEEKLY + "2026-11-23-0900/");
        assertThat(list.select(".posts time").eachText()).containsExactly("November 30, 2026", "November 23, 2026");
        assertThat(list.select(".summary").eachText()).containsExactly("About On looms", "About On engines");
        assertThat(list.select("link[rel=canonical]").attr("href")).isEqualTo("https://example.org" + WEEKLY);
        assertThat(list.select("link[rel=alternate][type=application/atom+xml]").attr("href"))
                .isEqualTo(WEEKLY + "atom.xml");
    }

    @Test
    void aLongListHasPages() {
        for (int day = 0; day < 51; day++) {
            archive.add("weekly", "2026-%02d-%02dT09:00".formatted(1 + day / 28, 1 + day % 28), "Of day " + day);
        }

        assertThat(document(WEEKLY).select(".posts li")).hasSize(50);
        assertThat(document(WEEKLY).select("nav.pages a").attr("href")).isEqualTo(WEEKLY + "older/2/");
        assertThat(document(WEEKLY + "older/2/").select(".posts h2").eachText()).containsExactly("Of day 0");
        assertThat(site.get(WEEKLY + "older/3/").statusCode()).isEqualTo(404);
        assertThat(site.get(WEEKLY + "atom.xml").body()).contains("Of day 1<").doesNotContain("Of day 0<", "complete");
    }

    @Test
    void aNewEditionIsThereAtOnce() {
        assertThat(document(WEEKLY).select("main").text()).startsWith("The <Weekly> There is no edition yet.");
        assertThat(site.get(WEEKLY + "atom.xml").body()).doesNotContain("<entry");

        Edition edition = archive.add("weekly", "2026-11-23T09:00", "On engines");

        await().until(() -> site.get(TestArchive.path(edition)).statusCode() == 200);
        assertThat(document(WEEKLY).select(".posts h2").eachText()).containsExactly("On engines");
        assertThat(site.get(WEEKLY + "atom.xml").body()).contains("<title>On engines</title>");
    }

    @Test
    void ofTwoEditionsWithTheSameAddressTheFirstKeepsIt() {
        archive.add("weekly", "2026-11-23T09:00", "On engines");
        archive.add("weekly", "2026-11-23T09:00", ZoneId.of("America/New_York"), "On looms");

        assertThat(site.get(WEEKLY + "2026-11-23-0900/").body()).contains("On engines");
        assertThat(document(WEEKLY).select(".posts h2").eachText()).containsExactly("On engines");
    }

    @Test
    void thePagesSpeakTheLanguageOfTheDigest() {
        archive.add("monthly", "2026-11-01T09:00", "Vom Weben");

        Document list = document("/blog/editions/monthly/");
        Document empty = document("/blog/editions/empty/");
        Document missing =
                Jsoup.parse(site.get("/blog/editions/monthly/2026-11-23-0900/").body());

        assertThat(list.select("html").attr("lang")).isEqualTo("de");
        assertThat(list.text()).contains("Alle Ausgaben, die neueste zuerst.", "1. November 2026");
        assertThat(missing.select("h1").text()).isEqualTo("Diese Ausgabe gibt es nicht");
        assertThat(empty.select("h1 > bdi").attr("lang")).isEqualTo("ar");
        assertThat(empty.select("html").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void allDigestsThatKeepTheirEditionsAreListed() {
        assertThat(document("/blog/editions/").select("main a").eachAttr("href"))
                .containsExactly(WEEKLY, "/blog/editions/monthly/", "/blog/editions/empty/", "/blog/editions/named/");
    }

    @Test
    void aDigestThatIsCalledLikeTheSiteDoesNotSayItTwice() {
        assertThat(document(WEEKLY).title()).isEqualTo("The <Weekly> · Notes & more");
        assertThat(document("/blog/editions/named/").title()).isEqualTo("Notes & more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/blog/editions", "/blog/editions/weekly", "/blog/editions/weekly/2026-11-23-0900"})
    void aMissingSlashAtTheEndIsPutThere(String path) {
        archive.add("weekly", "2026-11-23T09:00", "One");

        HttpResponse<String> answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains(path + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24-0900/",
                "2026-11-23/",
                "0000-99-99-9999/",
                "%D9%A2%D9%A0/",
                "%22%3E%3Cscript%3E/",
                "older/1/",
                "older/-1/",
                "atom.xml/",
                "x",
                "*",
            })
    void whatIsNoEditionIsNotFound(String name) {
        archive.add("weekly", "2026-11-23T09:00", "One");

        HttpResponse<String> answer = site.get(WEEKLY + name);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .contains("There is no edition of “The &lt;Weekly&gt;” at this address.")
                .contains("<a href=\"" + WEEKLY + "\">All editions</a>")
                .doesNotContain("<script");
    }

    @Test
    void anAddressThatIsMuchTooLongIsNotFoundOrRefused() {
        assertThat(site.get(WEEKLY + "a".repeat(7_000) + "/").statusCode()).isEqualTo(404);
        assertThat(site.get(WEEKLY + "a".repeat(10_000) + "/").statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret/", "secret/2026-11-23-0900/", "secret/atom.xml", "gone/", "gone/2026-11-23-0900/"})
    void aDigestWithoutAnArchiveOrThatIsNoMoreHasNoPages(String path) {
        archive.add("secret", "2026-11-23T09:00", "One");
        site.publish();

        HttpResponse<String> answer = site.get("/blog/editions/" + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no page at this address.").doesNotContain("Secret");
    }

    @Test
    void aPostThatIsThereStays() {
        site.publish(TestSite.post("https://example.org/blog/editions/", "On editions", "2026-01-01T00:00:00Z"));

        assertThat(site.get("/blog/editions/").body()).contains("The text of On editions.");
        assertThat(site.get(WEEKLY).body()).contains("The &lt;Weekly&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void onlyReadingWorks(String method) {
        assertThat(site.ask(method, WEEKLY).statusCode()).isEqualTo(405);
    }

    private Document document(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
