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

    private Pictures() {}

    static void addTo(Map<String, Snippet> all) {
        for (String name :
                List.of("figure", "img", "image", "imgproc", "picture", "responsive_image", "resize_image")) {
            all.put(name, Pictures::picture);
        }
    }

    private static String picture(Call call) {
        String src = call.first("src", "path", "url", "file", "link_to_image");
        if (src.isEmpty()) {
            return positional(call);
        }
        String caption = caption(call);
        String alt = call.first("alt");
        String title = call.first("title");
        String link = call.first("link");
        boolean isFigure = !caption.isEmpty() && call.place().isOwnLine();
        String picture = isFigure || call.place().isInHtml()
                ? linkedHtml(Markup.image(alt, src, title, Place.IN_HTML), link)
                : linked(Markup.image(alt, src, title, call.place()), link);
        if (!isFigure) {
            return picture + (caption.isEmpty() ? "" : " " + Markup.escaped(caption));
        }
        return "<figure>" + picture + "<figcaption>" + Markup.words(caption, call.findings())
                + "</figcaption></figure>\n\n";
    }

    private static String linked(String image, String link) {
        return link.isEmpty() ? image : "[" + image + "](" + Markup.address(link) + ")";
    }

    private static String linkedHtml(String image, String link) {
        return link.isEmpty() ? image : "<a href=\"" + Markup.html(link) + "\">" + image + "</a>";
    }

    /** What stands below the picture, and who made it. */
    private static String caption(Call call) {
        String body = call.body().isBlank() ? "" : call.body().strip();
        List<String> parts = new ArrayList<>();
        for (String part : List.of(call.first("caption"), body, call.first("attr"))) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(" – ", parts);
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
        String title = areQuoted && !rest.isEmpty() ? rest.get(0) : String.join(" ", rest);
        String alt = areQuoted && rest.size() > 1 ? rest.get(1) : title;
        String named = call.first("alt");
        return Markup.image(named.isEmpty() ? alt : named, words.get(at), title, call.place());
    }
}
