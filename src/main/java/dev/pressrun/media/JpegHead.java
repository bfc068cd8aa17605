package dev.pressrun.media;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The segments of a JPEG file up to the one that states its size (ITU-T T.81, annex B). */
final class JpegHead {
    private static final int MOST_SEGMENTS = 1_000;
    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int EXIF = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final String EXIF_MARK = "Exif\0\0";
    private static final int ENTRY = 12;
    private static final int ORIENTATION = 0x0112;
    /** From here on, cameras say, what is the top of the picture is at the side of the file. */
    private static final int FIRST_TURNED = 5;

    private final DataInputStream in;
    private int orientation = 1;

    JpegHead(InputStream in) {
        this.in = new DataInputStream(in);
    }

    Optional<PictureSize> size() throws IOException {
        in.skipNBytes(2);
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            int marker = marker();
            if (marker == SCAN || marker == START) {
                return Optional.empty();
            }
            int length = in.readUnsignedShort() - 2;
            if (length < 0) {
                return Optional.empty();
            }
            if (isFrame(marker)) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                Optional<PictureSize> size = PictureSize.stated(in.readUnsignedShort(), height);
                return orientation < FIRST_TURNED ? size : size.map(PictureSize::turned);
            }
            if (marker == EXIF) {
                exif(in.readNBytes(length));
            } else {
                in.skipNBytes(length);
            }
        }
        return Optional.empty();
    }

    /** Any number of filling bytes may stand before the second byte of a marker. */
    private int marker() throws IOException {
        if (in.readUnsignedByte() != MARKER) {
            return SCAN;
        }
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            int marker = in.readUnsignedByte();
            if (marker != MARKER) {
                return marker;
            }
        }
        return SCAN;
    }

    /** Tables for Huffman and arithmetic coding have numbers among those of frames. */
    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Exif 2.32, section 4.6.4: the orientation is an entry of the first directory. */
    private void exif(byte[] segment) {
        if (!new String(segment, StandardCharsets.ISO_8859_1).startsWith(EXIF_MARK)) {
            return;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, EXIF_MARK.length(), segment.length - EXIF_MARK.length())
                .slice();
        if (tiff.limit() < 8) {
            return;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory + 2 > tiff.limit()) {
            return;
        }
        int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + i * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return;
            }
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                orientation = tiff.getShort(entry + 8);
                return;
            }
        }
    }
}
