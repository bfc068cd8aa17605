package dev.pressrun.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The boxes of an AVIF file that state sizes (ISO/IEC 23008-12, section 6.5.3). The picture is the largest of what is in the file:
 * the others are its tiles, its transparency and a small form of it.
 */
final class AvifHead {
    /** The description of a picture is at the beginning, and has a few hundred bytes. */
    private static final int MOST = 1 << 16;

    private static final int HEADER = 8;
    private static final Set<String> HOLDERS = Set.of("iprp", "ipco");

    private final ByteBuffer head;
    private long width;
    private long height;
    private boolean isTurned;

    AvifHead(InputStream in) throws IOException {
        head = ByteBuffer.wrap(in.readNBytes(MOST));
    }

    Optional<PictureSize> size() {
        boxes(0, head.limit());
        Optional<PictureSize> size = PictureSize.stated(width, height);
        return isTurned ? size.map(PictureSize::turned) : size;
    }

    /** Boxes hold boxes at three levels only, so that no file can lead deeper. */
    private void boxes(int from, int until) {
        int at = from;
        while (at + HEADER <= until) {
            long length = Integer.toUnsignedLong(head.getInt(at));
            String type = new String(head.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
            int end = (int) Math.min(until, at + length);
            if (length < HEADER) {
                return;
            }
            if (type.equals("meta")) {
                boxes(at + HEADER + 4, end); // behind its version
            } else if (HOLDERS.contains(type)) {
                boxes(at + HEADER, end);
            } else {
                property(type, at + HEADER, end);
            }
            at = end;
        }
    }

    private void property(String type, int at, int end) {
        if (type.equals("ispe") && end - at >= 12) {
            long wide = Integer.toUnsignedLong(head.getInt(at + 4));
            long high = Integer.toUnsignedLong(head.getInt(at + 8));
            if (wide > width || (wide == width && high > height)) {
                width = wide;
                height = high;
            }
        } else if (type.equals("irot") && end > at) {
            isTurned = (head.get(at) & 1) == 1;
        }
    }
}
