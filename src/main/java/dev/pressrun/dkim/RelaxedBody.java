package dev.pressrun.dkim;

import dev.pressrun.text.Sha256;
import java.security.MessageDigest;
import java.util.List;

/**
 * Brings the body of a message into the relaxed form of RFC 6376, section 3.4.4, piece by piece, wherever the pieces are cut:
 * white space within a line is one space, none is at the end of a line, and no empty line is at the end.
 */
final class RelaxedBody {
    private static final int BUFFER = 8192;

    private final Sink sink;
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    /** What is written only once something stands behind it. */
    private int breaks;

    private boolean space;
    private boolean carriageReturn;
    private boolean begun;

    /** Takes what has its form. */
    interface Sink {
        void take(byte[] bytes, int from, int length);
    }

    RelaxedBody(Sink sink) {
        this.sink = sink;
    }

    /** The SHA-256 hash of a body that is given in pieces, as a signature has it. */
    static byte[] hash(List<byte[]> body) {
        MessageDigest hash = Sha256.begun();
        RelaxedBody relaxed = new RelaxedBody(hash::update);
        body.forEach(relaxed::add);
        relaxed.end();
        return hash.digest();
    }

    void add(byte[] bytes) {
        for (byte next : bytes) {
            add(next);
        }
    }

    private void add(byte next) {
        if (carriageReturn) {
            carriageReturn = false;
            if (next == '\n') {
                breaks++;
                space = false;
                return;
            }
            write((byte) '\r');
        }
        switch (next) {
            case '\r' -> carriageReturn = true;
            case ' ', '\t' -> space = true;
            default -> write(next);
        }
    }

    /** Writes what may be followed by white space only. */
    void end() {
        if (carriageReturn) {
            write((byte) '\r');
        }
        if (begun) {
            put((byte) '\r');
            put((byte) '\n');
        }
        flush();
    }

    private void write(byte sign) {
        for (; breaks > 0; breaks--) {
            put((byte) '\r');
            put((byte) '\n');
        }
        if (space) {
            put((byte) ' ');
            space = false;
        }
        put(sign);
        begun = true;
    }

    private void put(byte sign) {
        if (buffered == BUFFER) {
            flush();
        }
        buffer[buffered++] = sign;
    }

    private void flush() {
        sink.take(buffer, 0, buffered);
        buffered = 0;
    }
}
