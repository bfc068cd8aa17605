package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {
    private static final int LARGE = 700_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theyAreWrittenAndJoinedAsTheyWereGiven(long seed) throws IOException {
        List<byte[]> given = pieces(new Random(seed));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        given.forEach(all::writeBytes);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Pieces pieces = Pieces.of(given);

        pieces.writeTo(Channels.newChannel(written));

        assertThat(written.toByteArray()).isEqualTo(all.toByteArray());
        assertThat(pieces.size()).isEqualTo(all.size());
        assertThat(pieces.joined()).isEqualTo(all.toByteArray()).isSameAs(pieces.joined());
    }

    @Test
    void aFileHoldsThemOnlyIfEveryByteIsTheSame() throws IOException {
        List<byte[]> given = pieces(new Random(6));
        Pieces pieces = Pieces.of(given);
        byte[] all = Pieces.of(given).joined();
        byte[] other = all.clone();
        other[LARGE / 2]++;

        assertThat(pieces.areIn(file("same", all))).isTrue();
        assertThat(pieces.areIn(file("other", other))).isFalse();
        assertThat(pieces.areIn(file("shorter", Arrays.copyOf(all, all.length - 1))))
                .isFalse();
        assertThat(pieces.areIn(file("longer", Arrays.copyOf(all, all.length + 1))))
                .isFalse();
        assertThat(pieces.areIn(folder)).isFalse();
        assertThat(pieces.areIn(folder.resolve("none"))).isFalse();
    }

    @Test
    void noPieceAtAllIsAnEmptyFile() throws IOException {
        Pieces none = Pieces.of(List.of());

        ByteArrayOutputStream written = new ByteArrayOutputStream();
        none.writeTo(Channels.newChannel(written));

        assertThat(written.size()).isZero();
        assertThat(none.joined()).isEmpty();
        assertThat(none.areIn(file("empty", new byte[0]))).isTrue();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** A large one between small ones, some of them empty. */
    private static List<byte[]> pieces(Random random) {
        List<byte[]> pieces = new ArrayList<>();
        pieces.add("<feed>".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 40; i++) {
            pieces.add(bytes(random, random.nextInt(9000)));
        }
        pieces.add(new byte[0]);
        pieces.add(20, bytes(random, LARGE));
        return pieces;
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
