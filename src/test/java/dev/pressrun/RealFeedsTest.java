package dev.pressrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import dev.pressrun.feed.Archives;
import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.feed.Feeds;
import dev.pressrun.feed.Format;
import dev.pressrun.feed.Group;
import dev.pressrun.feed.Imprint;
import dev.pressrun.feed.Podcast;
import dev.pressrun.generator.Generator;
import dev.pressrun.post.Content;
import dev.pressrun.post.Site;
import dev.pressrun.source.PostFolder;
import dev.pressrun.source.SourceSettings;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Every feed of every real blog: of the site and of all groups, with all archives. */
@Tag("shared")
class RealFeedsTest {
    private static final Path SHARED = Path.of(System.getProperty("pressrun.shared", "../shared"));
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final URI URL = URI.create("https://blog.example.org/");
    private static final Pattern ADDRESS =
            Pattern.compile("<(?:a|img|source|video|audio)\\b[^>]*?\\s(?:href|src)=\"([^\"]*)\"");

    /** What validators of feeds warn about in HTML. */
    private static final Pattern WARNED = Pattern.compile(
            "<(?:script|style|iframe|object|embed|form|input|svg|link|meta)\\b|<[^>]*\\s(?:style|on[a-z]+|role|aria-[a-z]+)=",
            Pattern.CASE_INSENSITIVE);

    private static JsonSchema schema;
    private final StringWriter problems = new StringWriter();
    private final ValidationDriver jing = jing(problems);

    @BeforeAll
    static void readSchema() throws IOException {
        Path schemas = SHARED.resolve("data/schemas");
        Assumptions.assumeTrue(Files.isDirectory(schemas), "not here: " + schemas);
        String older = Files.readString(schemas.resolve("feed-1.json")); // the other is built on it
        schema = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V4,
                        builder -> builder.schemaLoaders(
                                loaders -> loaders.schemas(Map.of("https://json.schemastore.org/feed-1", older))))
                .getSchema(Files.readString(schemas.resolve("jsonfeed-1.1.schemastore.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "jekyll-docs/docs, AUTO",
        "11ty, ELEVENTY",
        "spf13, AUTO",
        "mawenbao-pelican, PELICAN",
        "pelican-blog, PELICAN",
        "astro-demo, ASTRO"
    })
    void everyFeedIsValid(String blog, Generator generator) throws Exception {
        Path folder = SHARED.resolve("data/blogs").resolve(blog);
        Assumptions.assumeTrue(Files.isDirectory(folder), "not here: " + folder);
        Site site = new Site("A blog", URL, "Ada", "ada@example.org", "en", ZoneOffset.UTC, "");
        jing.loadSchema(ValidationDriver.fileInputSource(
                SHARED.resolve("data/schemas/atom-rfc4287.rnc").toFile()));

        List<FeedFile> files = Feeds.write(
                site,
                settings(),
                new PostFolder(new SourceSettings(folder, generator, null), site)
                        .read(NOW)
                        .posts());

        assertThat(files).hasSizeGreaterThan(3);
        assertThat(files).extracting(FeedFile::name).doesNotHaveDuplicates();
        for (FeedFile file : files) {
            check(file, new String(file.bytes(), StandardCharsets.UTF_8));
        }
    }

    private void check(FeedFile file, String text) throws Exception {
        if (file.mediaType().startsWith("application/atom+xml")) {
            assertThat(jing.validate(new InputSource(new StringReader(text))))
                    .as("%s: %s", file.name(), problems)
                    .isTrue();
            checkXml(file, text, "entry", "id", "updated");
        } else if (file.mediaType().startsWith("application/rss+xml")) {
            checkXml(file, text, "item", "guid", "guid");
        } else if (file.mediaType().startsWith("application/feed+json")) {
            assertThat(schema.validate(text, InputFormat.JSON)).as(file.name()).isEmpty();
        }
    }

    private static void checkXml(FeedFile file, String text, String item, String id, String distinct)
            throws FeedException, ParserConfigurationException, SAXException, IOException {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
        NodeList items = document.getElementsByTagName(item);

        assertThat(new SyndFeedInput().build(new StringReader(text)).getEntries())
                .as(file.name())
                .hasSize(items.getLength());
        assertThat(children(items, id))
                .as(file.name())
                .hasSize(items.getLength())
                .doesNotHaveDuplicates();
        assertThat(children(items, distinct)).as(file.name()).doesNotHaveDuplicates();
        for (String name : List.of("content", "content:encoded", "description")) {
            children(items, name).forEach(html -> checkHtml(file, html));
        }
    }

    private static void checkHtml(FeedFile file, String html) {
        assertThat(html).as(file.name()).isNotBlank();
        assertThat(WARNED.matcher(html).results().map(found -> found.group()))
                .as(file.name())
                .isEmpty();
        assertThat(ADDRESS.matcher(html).results().map(found -> found.group(1)))
                .as(file.name())
                .allMatch(address -> address.matches("[a-z]+:.+"));
    }

    private static List<String> children(NodeList items, String name) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.getLength(); i++) {
            NodeList children = items.item(i).getChildNodes();
            for (int j = 0; j < children.getLength(); j++) {
                if (children.item(j).getNodeName().equals(name)) {
                    texts.add(children.item(j).getTextContent());
                }
            }
        }
        return texts;
    }

    private static FeedSettings settings() {
        return new FeedSettings(
                Path.of("feeds"),
                Set.of(Format.values()),
                10,
                Content.FULL,
                URL,
                Set.of(Group.values()),
                1,
                List.of(),
                Archives.ALL,
                List.of(URI.create("https://hub.example.org/")),
                new Imprint(URI.create("https://blog.example.org/icon.png"), null, "© Ada"),
                Podcast.USUAL);
    }

    private static ValidationDriver jing(StringWriter problems) {
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(problems));
        return new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    }
}
