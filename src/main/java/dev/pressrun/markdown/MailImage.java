package dev.pressrun.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Gives a picture in a mail the attributes by which it fits into its column: Outlook knows no {@code max-width}, and shows a
 * picture as wide as its attribute says or as wide as its file is. All others make it narrower on a narrow screen, which the style
 * of the theme says.
 */
final class MailImage {
    /** The column of mails. */
    static final int WIDEST = 600;

    private static final Pattern PIXELS = Pattern.compile("\\s*(\\d{1,6})(?:\\.\\d*)?\\s*(?:px)?\\s*");
    private static final Pattern PERCENT = Pattern.compile("\\s*(\\d{1,3})(?:\\.\\d*)?\\s*%\\s*");

    private final Element written;
    private final Element shown;
    private final Medium medium;

    private MailImage(Element written, Element shown, Medium medium) {
        this.written = written;
        this.shown = shown;
        this.medium = medium;
    }

    /** Completes the picture that is shown for the one that the author has written. */
    static void fit(Element written, Element shown, Medium medium) {
        // without it, screen readers say the address
        shown.attr("alt", written.attr("alt"));
        new MailImage(written, shown, medium).fit();
    }

    private void fit() {
        int width = wish("width");
        int height = wish("height");
        shown.removeAttr("width").removeAttr("height");
        Optional<PictureBox> file = width > 0 && height > 0 ? Optional.empty() : medium.size(shown.attr("src"));
        if (width > 0 && height > 0) {
            fit(width, height);
        } else if (file.isPresent()) {
            PictureBox box = file.get();
            long wide = width > 0 ? width : height > 0 ? (long) height * box.width() / box.height() : box.width();
            fit(wide, wide * box.height() / box.width());
        } else if (width > 0) {
            shown.attr("width", String.valueOf(Math.min(width, WIDEST)));
        } else if (height > 0) {
            shown.attr("height", String.valueOf(height));
            style("height:" + height + "px");
        } else if (isAlone()) {
            // may be larger than the column; where styles are known it is as large as its file
            shown.attr("width", String.valueOf(WIDEST));
            style("width:auto");
        }
    }

    private void fit(long width, long height) {
        long wide = Math.min(width, WIDEST);
        shown.attr("width", String.valueOf(Math.max(1, wide)));
        shown.attr("height", String.valueOf(Math.max(1, Math.round((double) height * wide / Math.max(1, width)))));
    }

    private void style(String declaration) {
        String style = shown.attr("style");
        shown.attr("style", style.isEmpty() ? declaration : style + ";" + declaration);
    }

    /** What the author wishes in pixels; 0 for nothing. */
    private int wish(String name) {
        String value = written.attr(name);
        Matcher pixels = PIXELS.matcher(value);
        if (pixels.matches()) {
            return Integer.parseInt(pixels.group(1));
        }
        Matcher percent = PERCENT.matcher(value);
        return name.equals("width") && percent.matches()
                ? WIDEST * Math.min(100, Integer.parseInt(percent.group(1))) / 100
                : 0;
    }

    /** Whether it is all that its paragraph shows; an icon or a badge stands with words or its like. */
    private boolean isAlone() {
        Element block = written.parent();
        while (block != null && !TextBlocks.isBlock(block) && block.parent() != null) {
            block = block.parent();
        }
        if (block == null) {
            return true;
        }
        boolean isCaptioned = block.normalName().equals("figure");
        return block.select("img").size() == 1 && (isCaptioned || !block.hasText());
    }
}
