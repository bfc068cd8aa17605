package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** ROME reads what was written, field by field. */
class ReadBackTest {
    private static final Date NEWEST = Date.from(Instant.parse("2024-03-01T08:00:00Z"));
    private static final Date PUBLISHED = Date.from(Instant.parse("2024-02-29T18:29:59Z"));

    @Test
    void romeReadsTheAtomFeed() throws FeedException {
        SyndFeed feed = read("atom.xml");

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).isEqualTo("https://blog.example.org/");
        assertThat(feed.getTitle()).isEqualTo("Ada & <friends>");
        assertThat(feed.getDescription()).isEqualTo("Notes on engines & looms");
        assertThat(feed.getPublishedDate()).isEqualTo(NEWEST);
        assertThat(feed.getAuthors()).extracting(SyndPerson::getEmail).containsExactly("ada@example.org");
        assertThat(feed.getEntries()).hasSize(3);
        assertRich(feed.getEntries().get(0), "If a < b & b < c, \"then\" what?");
    }

    @Test
    void romeReadsTheRssFeed() throws FeedException {
        SyndFeed feed = read("rss.xml");

        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getTitle()).isEqualTo("Ada & <friends>");
        assertThat(feed.getDescription()).isEqualTo("Notes on engines & looms");
        assertThat(feed.getLink()).isEqualTo("https://blog.example.org/");
        assertThat(feed.getLanguage()).isEqualTo("en");
        assertThat(feed.getManagingEditor()).isEqualTo("ada@example.org (Ada Lovelace)");
        assertThat(feed.getEntries()).hasSize(3);
        assertRich(feed.getEntries().get(0), "If a &lt; b &amp; b &lt; c, \"then\" what?");
    }

    @Test
    void theHeadlineIsTheHeadOfTheContentAndTheIdIsKept() throws FeedException {
        for (String name : new String[] {"rss.xml", "atom.xml"}) {
            SyndEntry seed = read(name).getEntries().get(1);

            assertThat(seed.getUri()).isEqualTo(Posts.SEED.id().value());
            assertThat(seed.getLink()).isEqualTo(Posts.SEED.url().toString());
            assertThat(seed.getTitle()).isEqualTo(Posts.SEED.title());
            // RSS without a summary has the whole post as its description
            SyndContent whole = name.equals("rss.xml")
                    ? seed.getDescription()
                    : seed.getContents().get(0);
            assertThat(whole.getValue()).isEqualTo("""
                            <h2>Debugging &lt;My&gt; First Bug</h2>
                            <p>Today is one of <em>those</em> days.</p>
                            """);
        }
    }

    private static void assertRich(SyndEntry entry, String summary) {
        assertThat(entry.getUri()).isEqualTo("https://blog.example.org/rich/");
        assertThat(entry.getLink()).isEqualTo("https://blog.example.org/rich/");
        assertThat(entry.getTitle()).isEqualTo("Why AT&T's <b> beats 1 > 0");
        assertThat(entry.getDescription().getValue()).isEqualTo(summary);
        assertThat(entry.getContents())
                .extracting(SyndContent::getValue)
                .containsExactly(Posts.RICH.body().html());
        assertThat(entry.getPublishedDate()).isEqualTo(PUBLISHED);
        assertThat(entry.getCategories()).extracting(SyndCategory::getName).containsExactly("Engines", "R&D");
        if (entry.getUpdatedDate() != null) { // ROME does not know it in RSS
            assertThat(entry.getUpdatedDate()).isEqualTo(NEWEST);
        }
    }

    private static SyndFeed read(String name) throws FeedException {
        return new SyndFeedInput()
                .build(new StringReader(Posts.write(Posts.FULL, Posts.ALL).named(name)));
    }
}
