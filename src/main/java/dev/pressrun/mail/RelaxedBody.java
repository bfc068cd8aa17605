package dev.pressrun.mail;

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

    /** One that goes on where this one is, and writes elsewhere. */
    RelaxedBody copy(Sink other) {
        flush();
        RelaxedBody copy = new RelaxedBody(other);
        copy.breaks = breaks;
        copy.space = space;
        copy.carriageReturn = carriageReturn;
        copy.begun = begun;
        return copy;
    }

    void add(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            add(bytes[i]);
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

    /** Gives the sink what is certain. */
    void flush() {
        sink.take(buffer, 0, buffered);
        buffered = 0;
    }
}
