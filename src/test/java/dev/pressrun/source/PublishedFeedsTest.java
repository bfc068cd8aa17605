package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Declared;
import dev.pressrun.generator.Declared.Fact;
import dev.pressrun.generator.Generator;
import dev.pressrun.generator.Generators;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Real blogs, read with nothing set but the address that their generators were given, against the feeds that these made. */
@Tag("shared")
class PublishedFeedsTest {
    private static final Path SHARED = Path.of(System.getProperty("pressrun.shared", "../shared"));
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private record Entry(String id, String link, Instant published, String title) {}

    @Test
    void jekyllsFeedHasTheSameEntries() throws IOException, SAXException, ParserConfigurationException {
        List<Entry> expected = elements("jekyll-docs.jekyll-feed.atom.xml", "entry").stream()
                .map(entry -> new Entry(
                        text(entry, "id"),
                        ((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href"),
                        OffsetDateTime.parse(text(entry, "published")).toInstant(),
                        typed(text(entry, "title"))))
                .toList();

        List<Post> posts = read("jekyll-docs/docs");

        assertThat(differences(expected, posts)).isEmpty();
        assertThat(posts).hasSameSizeAs(expected);
    }

    @Test
    void hugosFeedHasTheSameEntries() throws IOException, SAXException, ParserConfigurationException {
        DateTimeFormatter date = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
        List<Entry> expected = elements("spf13.hugo.rss.xml", "item").stream()
                .map(item -> new Entry(
                        text(item, "guid"),
                        text(item, "link"),
                        OffsetDateTime.parse(text(item, "pubDate"), date).toInstant(),
                        text(item, "title")))
                .toList();

        assertThat(differences(expected, read("spf13"))).isEmpty();
    }

    /** The one difference: jekyll-feed sets quotes and dots of titles (eight of 102) in curly ones; we leave them as typed. */
    private static String typed(String title) {
        return title.replaceAll("[\u2018\u2019]", "'")
                .replaceAll("[\u201c\u201d]", "\"")
                .replace("\u2026", "...")
                .replace("&amp;", "&")
                .replace("&lt;", "<");
    }

    private static List<String> differences(List<Entry> expected, List<Post> posts) {
        Map<String, Post> byId =
                posts.stream().collect(Collectors.toMap(post -> post.id().value(), post -> post));
        List<String> differences = new ArrayList<>();
        assertThat(expected).isNotEmpty();
        for (Entry entry : expected) {
            Post post = byId.get(entry.id());
            Entry ours = post == null
                    ? null
                    : new Entry(
                            post.id().value(),
                            post.url().toString(),
                            post.published().toInstant(),
                            post.title());
            if (!entry.equals(ours)) {
                differences.add(entry + " is " + ours);
            }
        }
        return differences;
    }

    private static List<Post> read(String blog) {
        Path folder = shared("data/blogs").resolve(blog);
        Declared declared = Generators.declared(folder, Generator.AUTO, new ArrayList<>());
        ZoneId zone = declared.about(Fact.ZONE)
                .map(statement -> ZoneId.of(statement.text()))
                .orElse(ZoneId.of("UTC"));
        Site site = new Site("A", URI.create("https://blog.example.org/"), null, null, "en", zone, "");
        return new PostFolder(new SourceSettings(folder, Generator.AUTO, null), site)
                .read(NOW)
                .posts();
    }

    private static List<Element> elements(String feed, String name)
            throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        NodeList found =
                builder.parse(shared("data/expected").resolve(feed).toFile()).getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Path shared(String path) {
        Path found = SHARED.resolve(path);
        Assumptions.assumeTrue(Files.exists(found), found + " is not here");
        return found;
    }
}
