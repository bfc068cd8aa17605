package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;

/** A folder of posts under test. */
record Posts(Path folder) {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant TOUCHED = Instant.parse("2026-01-02T03:04:05Z");
    static final Site SITE = new Site(
            "A blog", URI.create("https://blog.example.org/"), "Ada", "ada@example.org", "en", BERLIN, "About it");

    Posts with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Posts with(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.from(TOUCHED));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading read() {
        return read(Generator.PLAIN);
    }

    Reading read(Generator generator) {
        return new PostFolder(new SourceSettings(folder, generator, null), SITE).read(NOW);
    }

    Post only() {
        return only(Generator.PLAIN);
    }

    Post only(Generator generator) {
        Reading reading = read(generator);
        assertThat(reading.posts()).as(() -> reading.problems().toString()).hasSize(1);
        return reading.posts().get(0);
    }
}
