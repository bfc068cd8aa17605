package dev.pressrun.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The first chunk of a WebP file, which has one of three forms (RFC 9649, section 2). */
final class WebpHead {
    private static final int KIND = 15;
    private static final int CONTENT = 20;
    private static final int LEAST = 30;
    private static final int LOW_14 = 0x3FFF;
    private static final int LOW_24 = 0xFFFFFF;
    private static final int BITS = 14;

    private WebpHead() {}

    static Optional<PictureSize> size(ByteBuffer head) {
        if (head.limit() < LEAST) {
            return Optional.empty();
        }
        ByteBuffer little = head.order(ByteOrder.LITTLE_ENDIAN);
        return switch (head.get(KIND)) {
            case ' ' ->
                PictureSize.stated(little.getShort(CONTENT + 6) & LOW_14, little.getShort(CONTENT + 8) & LOW_14);
            case 'L' -> {
                int bits = little.getInt(CONTENT + 1);
                yield PictureSize.stated((bits & LOW_14) + 1, ((bits >>> BITS) & LOW_14) + 1);
            }
            case 'X' ->
                PictureSize.stated(
                        (little.getInt(CONTENT + 4) & LOW_24) + 1, (little.getInt(CONTENT + 6) >>> Byte.SIZE) + 1);
            default -> Optional.empty();
        };
    }
}
