package dev.pressrun.dialect;

import dev.pressrun.liquid.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Pictures, with or without a caption. */
final class Pictures {
    private static final Pattern FILE = Pattern.compile("(?:https?://|/|\\.{1,2}/|\\{).*|.*\\.\\p{Alnum}{3,4}");
    private static final Pattern SIZE = Pattern.compile("\\d{1,5}(?:px|%|em)?|auto");

    private static final List<String> AS_OCTOPRESS = List.of("img", "asset_img");
    private static final Pattern KIND = Pattern.compile("image|img|figure|picture|photo");
    private static final String[] SOURCES = {
        "src", "path", "url", "file", "link_to_image", "image_path", "light_src", "default_src"
    };

    private Pictures() {}

    static void addTo(Map<String, Snippet> all) {
        for (String name : List.of(
                "figure", "img", "image", "imgproc", "picture", "responsive_image", "resize_image", "asset_img")) {
            all.put(name, Pictures::picture);
        }
    }

    /** Whether a name that we do not know is that of a picture all the same, and says where it is. */
    static boolean isOneOf(Call call) {
        return KIND.matcher(call.name()).find() && !call.first(SOURCES).isEmpty();
    }

    static String picture(Call call) {
        String src = call.first(SOURCES);
        if (src.isEmpty()) {
            return positional(call);
        }
        String alt = call.first("alt", "default_alt");
        String link = call.first("link");
        List<String> caption = caption(call);
        Place place = call.place();
        if (caption.isEmpty() || !(place.isOwnLine() || place.isInHtml())) {
            String image = Markup.image(alt, src, call.first("title"), place);
            String picture = place.isInHtml() ? linkedHtml(image, link) : linked(image, link);
            return picture + inLine(call);
        }
        String image = Markup.image(alt, src, isFigure(call) ? "" : call.first("title"), Place.IN_HTML);
        return "<figure>" + linkedHtml(image, link) + "<figcaption>" + String.join(" – ", caption)
                + "</figcaption></figure>" + (place.isOwnLine() ? "\n\n" : "");
    }

    /** Hugo's own shows its title; that of others is the one of the picture. */
    private static boolean isFigure(Call call) {
        return call.name().equals("figure");
    }

    private static String linked(String shown, String link) {
        return link.isEmpty() ? shown : "[" + shown + "](" + Markup.address(link) + ")";
    }

    private static String linkedHtml(String shown, String link) {
        return link.isEmpty() ? shown : "<a href=\"" + Markup.html(link) + "\">" + shown + "</a>";
    }

    /** What stands below the picture, and who made it, as HTML. */
    private static List<String> caption(Call call) {
        List<String> parts = new ArrayList<>();
        String title = call.first("title");
        if (isFigure(call) && !title.isEmpty()) {
            parts.add("<strong>" + Markup.words(title, call.findings()) + "</strong>");
        }
        for (String part : List.of(call.first("caption"), call.body().strip())) {
            if (!part.isEmpty()) {
                parts.add(Markup.words(part, call.findings()));
            }
        }
        String maker = call.first("attr");
        if (!maker.isEmpty()) {
            parts.add(linkedHtml(Markup.words(maker, call.findings()), call.first("attrlink")));
        }
        return parts;
    }

    /** The same behind a picture that is part of a line, without the title, which the picture has. */
    private static String inLine(Call call) {
        StringBuilder words = new StringBuilder();
        for (String part : List.of(call.first("caption"), call.body().strip())) {
            words.append(part.isEmpty() ? "" : " ").append(part);
        }
        String maker = call.first("attr");
        if (!maker.isEmpty()) {
            words.append(' ').append(linked(maker, call.first("attrlink")));
        }
        return words.toString();
    }

    /** {@code {% img [class] path [width] [height] [title [alt]] %}}, as Octopress has it. */
    private static String positional(Call call) {
        List<String> words = call.arguments().positional();
        int at = 0;
        while (at < words.size() && !FILE.matcher(words.get(at)).matches()) {
            at++;
        }
        if (at == words.size()) {
            call.findings().warn(call.line(), "\"" + call.name() + "\" names no picture and was left out; give it one");
            return call.body();
        }
        List<String> rest = words.subList(at + 1, words.size()).stream()
                .filter(word -> !SIZE.matcher(word).matches())
                .toList();
        boolean areQuoted = call.arguments().raw().stream().anyMatch(word -> !word.equals(Arguments.unquoted(word)));
        if (!AS_OCTOPRESS.contains(call.name()) && areQuoted && !rest.isEmpty()) {
            return Markup.image(rest.get(0), words.get(at), "", call.place()); // a plugin of Eleventy
        }
        String title = areQuoted && !rest.isEmpty() ? rest.get(0) : String.join(" ", rest);
        String alt = areQuoted && rest.size() > 1 ? rest.get(1) : title;
        String named = call.first("alt");
        return Markup.image(named.isEmpty() ? alt : named, words.get(at), title, call.place());
    }
}
