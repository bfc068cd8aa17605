package dev.pressrun.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds the address behind an element that loads something else, so that a link to it can stand in its place. */
final class Embeds {
    private static final Map<String, String> ADDRESS =
            Map.of("iframe", "src", "embed", "src", "object", "data", "video", "src", "audio", "src");

    /** Players that show nothing but a frame when opened alone, and the page that a reader would want. */
    private static final Map<String, String> PLAYERS = Map.of(
            "https://www.youtube.com/embed/", "https://www.youtube.com/watch?v=",
            "https://www.youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v=",
            "https://player.vimeo.com/video/", "https://vimeo.com/");

    private Embeds() {}

    static boolean is(Element element) {
        return ADDRESS.containsKey(element.normalName());
    }

    /** Puts a link to what the element would have loaded at the end of {@code parent}, when that has a safe address. */
    static void link(Element embed, Element parent, Addresses addresses) {
        source(embed).flatMap(addresses::link).map(Embeds::page).ifPresent(url -> {
            String title = embed.attr("title").strip();
            parent.appendElement("a").attr("href", url).text(title.isEmpty() ? url : title);
        });
    }

    private static Optional<String> source(Element embed) {
        String attribute = ADDRESS.getOrDefault(embed.normalName(), "src");
        Stream<String> own = Stream.of(embed.attr("data-src"), embed.attr(attribute));
        Stream<String> inner = embed.select("source[src], embed[src]").stream().map(child -> child.attr("src"));
        return Stream.concat(own, inner).filter(address -> !address.isBlank()).findFirst();
    }

    private static String page(String url) {
        String absolute = url.replaceFirst("^http:", "https:");
        for (Map.Entry<String, String> player : PLAYERS.entrySet()) {
            if (absolute.startsWith(player.getKey())) {
                String id = absolute.substring(player.getKey().length());
                return player.getValue() + id.replaceFirst("[?#&/].*$", "");
            }
        }
        return url;
    }
}
