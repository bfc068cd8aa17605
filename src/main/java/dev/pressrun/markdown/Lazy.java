package dev.pressrun.markdown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds what scripts would load later: they keep the real address aside, and there is no script any more. */
final class Lazy {
    private static final List<String> SOURCES =
            List.of("data-src", "data-lazy-src", "data-original", "data-lazy", "data-orig-file");
    private static final List<String> SETS = List.of("data-srcset", "data-lazy-srcset");

    private Lazy() {}

    static Optional<String> source(Element element, Addresses addresses) {
        return first(element, SOURCES).flatMap(addresses::image);
    }

    static Optional<String> sources(Element element, Addresses addresses) {
        return first(element, SETS).flatMap(addresses::images);
    }

    private static Optional<String> first(Element element, List<String> attributes) {
        return attributes.stream()
                .map(element::attr)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Everything that a player may play, the best first. */
    static List<String> playable(Element player, Addresses addresses) {
        return Stream.concat(Stream.of(player), player.select("source").stream())
                .flatMap(element -> Stream.of(element.attr("src"), element.attr("data-src")))
                .flatMap(address -> addresses.image(address).stream())
                .distinct()
                .toList();
    }
}
