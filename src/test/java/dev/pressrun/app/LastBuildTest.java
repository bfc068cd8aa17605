package dev.pressrun.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastBuildTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final LastBuild BUILD =
            new LastBuild("abc", 1, NOW, NOW.plusSeconds(60), 2, List.of(3, 4), List.of("größe: a line", ""));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void setUp() {
        file = folder.resolve("new/last-build");
    }

    @Test
    void itIsReadAsItWasWritten() throws IOException {
        BUILD.write(file);

        assertThat(LastBuild.in(file)).contains(BUILD);
        assertThat(file.getParent()).isDirectoryContaining(only -> only.equals(file));
    }

    @Test
    void whereThereIsNoneThereIsNone() {
        assertThat(LastBuild.in(file)).isEmpty();
    }

    @Test
    void aDamagedOneIsNone() throws IOException {
        BUILD.write(file);
        byte[] whole = Files.readAllBytes(file);

        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            Files.write(file, damaged);
            assertThat(LastBuild.in(file)).as("byte " + i).isEmpty();
        }
    }

    @Test
    void aPieceOfOneIsNone() throws IOException {
        BUILD.write(file);
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(LastBuild.in(file)).as("length " + length).isEmpty();
        }
    }

    @Test
    void itHoldsForTheSameInputsPostsAndFeedsUntilAPostIsDue() {
        assertThat(BUILD.holds("abc", 1, 2, NOW.plusSeconds(59))).isTrue();
        assertThat(BUILD.holds("abd", 1, 2, NOW)).isFalse();
        assertThat(BUILD.holds("abc", 0, 2, NOW)).isFalse();
        assertThat(BUILD.holds("abc", 1, 0, NOW)).isFalse();
        assertThat(BUILD.holds("abc", 1, 2, NOW.plusSeconds(60))).isFalse();
        assertThat(BUILD.holds("abc", 1, 2, NOW.minusSeconds(1))).isFalse();
    }
}
