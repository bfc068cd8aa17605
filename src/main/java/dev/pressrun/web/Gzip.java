package dev.pressrun.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** The one content coding we know: packs bytes, and reads from a request whether the reader takes it. */
final class Gzip {
    private Gzip() {}

    static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /**
     * Whether the fields of Accept-Encoding allow gzip and do not rank it below no coding at all (RFC 9110, section 12.5.3).
     */
    static boolean wantedBy(List<String> acceptEncoding) {
        double gzip = -1;
        double plain = 0;
        double others = 0;
        for (String field : acceptEncoding) {
            for (String choice : field.toLowerCase(Locale.ROOT).split(",", -1)) {
                String[] parts = choice.split(";", -1);
                double weight = Weight.of(parts);
                switch (parts[0].trim()) {
                    // RFC 9110, section 8.4.1.3: x-gzip is the same coding
                    case "gzip", "x-gzip" -> gzip = weight;
                    case "identity" -> plain = weight;
                    case "*" -> others = weight;
                    default -> {}
                }
            }
        }
        double wish = gzip < 0 ? others : gzip;
        return wish > 0 && wish >= plain;
    }
}
