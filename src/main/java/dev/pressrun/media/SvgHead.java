package dev.pressrun.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first tag of a drawing in SVG, which states its size or its proportions. */
final class SvgHead {
    /** Editors write their name, the date and a licence above it. */
    private static final int MOST = 1 << 13;

    private static final Pattern TAG = Pattern.compile("<svg\\s([^>]*+)");
    private static final String NUMBER = "(\\d{1,6})(?:\\.\\d*+)?";
    private static final Pattern WIDTH =
            Pattern.compile("(?<![\\w-])width\\s*+=\\s*+[\"']\\s*+" + NUMBER + "(?:px)?\\s*+[\"']");
    private static final Pattern HEIGHT =
            Pattern.compile("(?<![\\w-])height\\s*+=\\s*+[\"']\\s*+" + NUMBER + "(?:px)?\\s*+[\"']");
    private static final Pattern VIEW = Pattern.compile(
            "viewBox\\s*+=\\s*+[\"']\\s*+[-\\d.]++[\\s,]++[-\\d.]++[\\s,]++" + NUMBER + "[\\s,]++" + NUMBER);

    private SvgHead() {}

    static Optional<PictureSize> size(InputStream in) throws IOException {
        Matcher tag = TAG.matcher(new String(in.readNBytes(MOST), StandardCharsets.UTF_8));
        return tag.find() ? size(tag.group(1)) : Optional.empty();
    }

    private static Optional<PictureSize> size(String attributes) {
        Matcher width = WIDTH.matcher(attributes);
        Matcher height = HEIGHT.matcher(attributes);
        if (width.find() && height.find()) {
            return PictureSize.stated(Long.parseLong(width.group(1)), Long.parseLong(height.group(1)));
        }
        Matcher view = VIEW.matcher(attributes);
        return view.find()
                ? PictureSize.stated(Long.parseLong(view.group(1)), Long.parseLong(view.group(2)))
                : Optional.empty();
    }
}
