package dev.pressrun.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a file in the pieces that they are put together of, which many files may share. A feed of all posts of a large
 * blog is written and compared piece by piece: copying it into one array first took longer than either.
 */
public final class Pieces {
    private static final int BUFFER = 1 << 18;

    private final long size;
    private List<byte[]> pieces;

    private Pieces(List<byte[]> pieces) {
        this.pieces = List.copyOf(pieces);
        this.size = this.pieces.stream().mapToLong(piece -> piece.length).sum();
    }

    /** The pieces, which must not be changed any more. */
    public static Pieces of(List<byte[]> pieces) {
        return new Pieces(pieces);
    }

    long size() {
        return size;
    }

    /** All of them in one, which is all that is held from then on. */
    synchronized byte[] joined() {
        if (pieces.size() != 1) {
            byte[] all = new byte[Math.toIntExact(size)];
            int at = 0;
            for (byte[] piece : pieces) {
                System.arraycopy(piece, 0, all, at, piece.length);
                at += piece.length;
            }
            pieces = List.of(all);
        }
        return pieces.get(0);
    }

    /** Whether a file holds just these bytes. */
    boolean areIn(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != size) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] there = new byte[BUFFER];
            for (byte[] piece : now()) {
                for (int at = 0; at < piece.length; at += BUFFER) {
                    int length = Math.min(BUFFER, piece.length - at);
                    if (in.readNBytes(there, 0, length) < length
                            || !Arrays.equals(there, 0, length, piece, at, at + length)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /** Writes them all; a channel that is given an array would copy it whole, outside the heap. */
    void writeTo(WritableByteChannel out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(BUFFER, size));
        for (byte[] piece : now()) {
            for (int at = 0; at < piece.length; ) {
                int length = Math.min(buffer.remaining(), piece.length - at);
                buffer.put(piece, at, length);
                at += length;
                if (!buffer.hasRemaining()) {
                    empty(buffer, out);
                }
            }
        }
        empty(buffer, out);
    }

    private static void empty(ByteBuffer buffer, WritableByteChannel out) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }

    private synchronized List<byte[]> now() {
        return pieces;
    }
}
