package dev.pressrun.web;

import static dev.pressrun.web.TestArchive.WEEKLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The feeds of editions, on a real server and a real store. */
class EditionFeedsTest {
    private static final Path SCHEMA =
            Path.of(System.getProperty("pressrun.shared", "../shared"), "data", "schemas", "atom-rfc4287.rnc");
    private static final String ADDRESS = "https://example.org" + WEEKLY;

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

    @ParameterizedTest
    @CsvSource({"atom.xml, atom_1.0", "rss.xml, rss_2.0"})
    void everyEditionIsAnEntryThatLeadsToItsPage(String name, String format) throws FeedException {
        archive.add("weekly", "2026-11-23T09:00", "On <engines> & more");
        archive.add("weekly", "2026-11-30T09:00", "On looms");

        SyndFeed feed = new SyndFeedInput()
                .build(new StringReader(site.get(WEEKLY + name).body()));
        SyndEntry oldest = feed.getEntries().get(1);

        assertThat(feed.getFeedType()).isEqualTo(format);
        assertThat(feed.getTitle()).isEqualTo("The <Weekly>");
        assertThat(feed.getEntries()).extracting(SyndEntry::getLink).first().isEqualTo(ADDRESS + "2026-11-30-0900/");
        assertThat(oldest.getTitle()).contains("engines");
        assertThat(oldest.getUri()).isEqualTo(ADDRESS + "2026-11-23-0900/");
        assertThat(oldest.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2026-11-23T08:00:00Z")));
        assertThat(oldest.getDescription().getValue()).contains("About On ");
    }

    @Test
    @Tag("shared")
    void theAtomFeedIsValid() throws IOException, SAXException {
        assumeTrue(Files.isRegularFile(SCHEMA), "the schema is not here: " + SCHEMA);
        StringWriter problems = new StringWriter();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(problems));
        ValidationDriver jing = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        jing.loadSchema(ValidationDriver.fileInputSource(SCHEMA.toFile()));
        archive.add("weekly", "2026-11-23T09:00", "On <engines> & more");

        for (String digest : new String[] {"weekly", "empty"}) {
            String feed = site.get("/blog/editions/" + digest + "/atom.xml").body();
            assertThat(jing.validate(new InputSource(new StringReader(feed))))
                    .as(problems.toString())
                    .isTrue();
        }
    }

    @Test
    void aFeedReaderThatHasTheNewestStateIsToldSo() {
        archive.add("weekly", "2026-11-23T09:00", "One");
        HttpResponse<String> feed = site.get(WEEKLY + "atom.xml");
        String tag = feed.headers().firstValue("ETag").orElseThrow();

        assertThat(feed.headers().firstValue("Last-Modified")).contains("Mon, 23 Nov 2026 08:00:00 GMT");
        assertThat(feed.headers().firstValue("Content-Type")).contains("application/atom+xml; charset=utf-8");
        assertThat(feed.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(site.get(WEEKLY + "atom.xml", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPersonSeesTheFeedAsItsStylesheetShowsIt() {
        HttpResponse<String> feed =
                site.get(WEEKLY + "atom.xml", "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9");

        assertThat(feed.headers().firstValue("Content-Type")).contains("application/xml; charset=utf-8");
        assertThat(feed.body()).contains("<?xml-stylesheet type=\"text/css\" href=\"" + ADDRESS + "feed.css\"?>");
        assertThat(site.get(WEEKLY + "feed.css").headers().firstValue("Content-Type"))
                .contains("text/css; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom.xml", "rss.xml", "feed.json"})
    void aPageOfAnotherSiteMayAskWithTheTagThatItHas(String name) {
        HttpResponse<String> answer = site.ask(
                "OPTIONS", WEEKLY + name, "Origin", "https://reader.example", "Access-Control-Request-Method", "GET");

        assertThat(answer.statusCode()).isEqualTo(204);
    }
}
