package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

@Tag("shared")
class FeedSchemaTest {
    private static final Path SCHEMAS =
            Path.of(System.getProperty("pressrun.shared", "../shared")).resolve("data/schemas");

    static Stream<FeedSettings> settings() {
        return Stream.of(Posts.FULL, Posts.SUMMARY);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void atomIsValid(FeedSettings settings) throws IOException, SAXException {
        assumeTrue(Files.isDirectory(SCHEMAS), "the schemas are not here: " + SCHEMAS);
        StringWriter problems = new StringWriter();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new com.thaiopensource.xml.sax.ErrorHandlerImpl(problems));
        ValidationDriver jing = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        jing.loadSchema(ValidationDriver.fileInputSource(
                SCHEMAS.resolve("atom-rfc4287.rnc").toFile()));

        boolean valid = Stream.of(Posts.ALL, List.<dev.pressrun.post.Post>of())
                .map(posts -> Posts.write(settings, posts).atom())
                .allMatch(feed -> validates(jing, feed));

        assertThat(valid).as(problems.toString()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void jsonIsValid(FeedSettings settings) throws IOException {
        assumeTrue(Files.isDirectory(SCHEMAS), "the schemas are not here: " + SCHEMAS);
        String schema = Files.readString(SCHEMAS.resolve("jsonfeed-1.1.schemastore.json"));
        String older = Files.readString(SCHEMAS.resolve("feed-1.json")); // the other is built on it
        String feed = Posts.write(settings, Posts.ALL).json();

        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V4,
                builder -> builder.schemaLoaders(
                        loaders -> loaders.schemas(Map.of("https://json.schemastore.org/feed-1", older))));

        assertThat(schemas.getSchema(schema).validate(feed, InputFormat.JSON)).isEmpty();
    }

    private static boolean validates(ValidationDriver jing, String feed) {
        try {
            return jing.validate(new InputSource(new StringReader(feed)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(feed, e);
        }
    }
}
