package dev.pressrun.mail.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds words that are hard to read on the colour behind them, as the styles and attributes of the elements say it. */
final class Contrast {
    private static final double LEAST = 4.5;
    private static final Pattern DECLARATION =
            Pattern.compile("(?:^|;)\\s*(color|background-color|background)\\s*:\\s*([^;]+)");
    private static final Map<String, Integer> NAMED = Map.of(
            "black", 0x000000, "white", 0xFFFFFF, "red", 0xFF0000, "green", 0x008000, "blue", 0x0000FF, "yellow",
            0xFFFF00, "gray", 0x808080, "grey", 0x808080, "orange", 0xFFA500, "purple", 0x800080);

    private final List<String> weak = new ArrayList<>();

    private Contrast() {}

    static Stream<String> weak(Element body) {
        Contrast contrast = new Contrast();
        contrast.visit(body, 0x000000, 0xFFFFFF);
        return contrast.weak.stream();
    }

    private void visit(Element element, int before, int behind) {
        String style = element.attr("style");
        if (style.contains("display:none")) {
            return;
        }
        int colour =
                colour(element.attr("color")).or(() -> declared(style, "color")).orElse(before);
        colour = declared(style, "color").orElse(colour);
        int ground = declared(style, "background-color")
                .or(() -> declared(style, "background"))
                .or(() -> colour(element.attr("bgcolor")))
                .orElse(behind);
        for (TextNode text : element.textNodes()) {
            if (!text.isBlank() && ratio(colour, ground) < LEAST) {
                weak.add(String.format(Locale.ROOT, "#%06x on #%06x: %s", colour, ground, text.text()));
            }
        }
        for (Element child : element.children()) {
            visit(child, colour, ground);
        }
    }

    private static Optional<Integer> declared(String style, String property) {
        Matcher declaration = DECLARATION.matcher(style);
        Optional<Integer> last = Optional.empty();
        while (declaration.find()) {
            if (declaration.group(1).equals(property)) {
                last = colour(declaration.group(2));
            }
        }
        return last;
    }

    private static Optional<Integer> colour(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        if (name.matches("#[0-9a-f]{3}")) {
            return Optional.of(
                    Integer.parseInt(name.replaceAll("([0-9a-f])", "$1$1").substring(1), 16));
        }
        return name.matches("#[0-9a-f]{6}")
                ? Optional.of(Integer.parseInt(name.substring(1), 16))
                : Optional.ofNullable(NAMED.get(name));
    }

    /** WCAG 2.2, contrast ratio. */
    static double ratio(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF)
                + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int component) {
        double share = component / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
