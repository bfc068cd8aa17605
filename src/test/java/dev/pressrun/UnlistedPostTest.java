package dev.pressrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.feed.Feeds;
import dev.pressrun.generator.Generator;
import dev.pressrun.post.Content;
import dev.pressrun.post.Site;
import dev.pressrun.source.PostFolder;
import dev.pressrun.source.Reading;
import dev.pressrun.source.SourceSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post that its author keeps out of lists goes from the folder to its page and nowhere else. */
class UnlistedPostTest {
    private static final URI HERE = URI.create("https://blog.example.org/");
    private static final Site SITE = new Site("Notes", HERE, "Ada", null, "en", ZoneOffset.UTC, "");

    @TempDir
    Path folder;

    @Test
    void noFeedHasIt() throws IOException {
        Files.writeString(folder.resolve("a.md"), "---\ntitle: Everybody\ndate: 2020-01-01\n---\nText\n");
        Files.writeString(folder.resolve("b.md"), "---\ntitle: Nobody\ndate: 2020-01-01\nunlisted: true\n---\nText\n");

        Reading reading = new PostFolder(new SourceSettings(folder, Generator.PLAIN, null), SITE)
                .read(Instant.parse("2026-11-23T12:00:00Z"));

        assertThat(reading.posts()).hasSize(2);
        List<FeedFile> files = Feeds.write(SITE, new FeedSettings(folder, 0, Content.FULL, HERE), reading.posts());
        assertThat(files)
                .filteredOn(file -> !file.name().endsWith(".css"))
                .hasSize(3)
                .allSatisfy(feed -> assertThat(new String(feed.bytes(), StandardCharsets.UTF_8))
                        .contains("Everybody")
                        .doesNotContain("Nobody"));
    }
}
