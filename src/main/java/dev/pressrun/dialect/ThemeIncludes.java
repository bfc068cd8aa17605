package dev.pressrun.dialect;

import dev.pressrun.liquid.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that themes of Jekyll bring along for posts to include, and that are not among those of the blog. */
final class ThemeIncludes {
    private ThemeIncludes() {}

    /** Null when nothing of that name is known, or when it names nothing to show. */
    static @Nullable String render(Call call) {
        return switch (call.name()) {
            case "gallery" -> gallery(call);
            case "video" -> video(call);
            default -> {
                Snippet snippet = Snippets.of(call.name());
                boolean isEmpty = call.arguments().named().isEmpty();
                boolean isToc = call.name().equals("toc");
                yield snippet == null || (isEmpty && !isToc) ? null : snippet.render(call);
            }
        };
    }

    /** A film of the blog's own, or of the site that its {@code provider} is. */
    private static @Nullable String video(Call call) {
        Snippet snippet = Snippets.of(call.first("provider").isEmpty() ? "video" : call.first("provider"));
        return snippet == null ? null : snippet.render(call);
    }

    /** The pictures that the front matter lists below {@code gallery}, or below what {@code id} names. */
    private static @Nullable String gallery(Call call) {
        String id = call.first("id").isEmpty() ? "gallery" : call.first("id");
        Object listed = Values.below(call.findings().surroundings().variable("page"), id);
        if (!(listed instanceof List<?> pictures) || pictures.isEmpty()) {
            return null;
        }
        StringBuilder figure = new StringBuilder("<figure>");
        for (Object picture : pictures) {
            figure.append(picture(picture, call.findings()));
        }
        String caption = call.first("caption");
        if (!caption.isEmpty()) {
            figure.append("<figcaption>")
                    .append(Markup.words(caption, call.findings()))
                    .append("</figcaption>");
        }
        return figure.append("</figure>\n\n").toString();
    }

    private static String picture(Object picture, Findings findings) {
        String small = address(picture, "image_path", findings);
        String large = address(picture, "url", findings);
        String src = small.isEmpty() ? large : small;
        String image = Markup.image(
                Values.text(Values.below(picture, "alt")),
                src,
                Values.text(Values.below(picture, "title")),
                Place.IN_HTML);
        return src.isEmpty()
                ? ""
                : large.isEmpty() ? image : "<a href=\"" + Markup.html(large) + "\">" + image + "</a>";
    }

    private static String address(Object picture, String key, Findings findings) {
        String written = Values.text(Values.below(picture, key));
        return written.startsWith("/") ? findings.absolute(written) : written;
    }
}
