package dev.pressrun.dialect;

import dev.pressrun.liquid.Arguments;
import dev.pressrun.liquid.Tag;
import dev.pressrun.liquid.TagCall;
import dev.pressrun.liquid.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tags that put another file in their place. */
final class Includes {
    private final Findings findings;

    private Includes(Findings findings) {
        this.findings = findings;
    }

    static void addTo(Map<String, Tag> tags, Findings findings) {
        Includes includes = new Includes(findings);
        for (String name : List.of("include", "include_cached", "render")) {
            tags.put(name, includes::included);
        }
        tags.put("include_relative", includes::besidePost);
        tags.put("include_code", includes::code);
    }

    private String included(TagCall call) {
        Arguments words = call.words();
        String name = words.get("", 0);
        Optional<String> text = Stream.of(
                        "_includes/" + name, "_includes/" + name + ".liquid", "_includes/" + name + ".html")
                .flatMap(path -> findings.surroundings().file(path).stream())
                .findFirst();
        return text.map(found -> rendered(call, words, found)).orElseGet(() -> ofTheme(call, words, name));
    }

    /** What themes bring along, such as {@code figure} and {@code embed/youtube.html}, is known by its name. */
    private String ofTheme(TagCall call, Arguments words, String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.indexOf('.');
        Map<String, String> values = new HashMap<>();
        // themes put the address of the site before what begins at its root
        words.named().forEach((key, word) -> {
            String value = Values.text(call.value(word));
            values.put(key, value.startsWith("/") ? findings.absolute(value) : value);
        });
        Call known = new Call(
                (dot < 0 ? last : last.substring(0, dot)).toLowerCase(Locale.ROOT),
                new Arguments(List.of(), List.of(), values),
                "",
                Place.behind(call.before()),
                call.line(),
                findings);
        String shown = ThemeIncludes.render(known);
        return shown == null ? missing(call, name) : shown;
    }

    private String besidePost(TagCall call) {
        Arguments words = call.words();
        String name = words.get("", 0);
        String post = Values.text(Values.below(findings.surroundings().variable("page"), "path"));
        return findings.surroundings()
                .file(post.substring(0, post.lastIndexOf('/') + 1) + name)
                .map(found -> rendered(call, words, found))
                .orElseGet(() -> missing(call, name));
    }

    /** What stands behind the name is known in the file below {@code include}. */
    private static String rendered(TagCall call, Arguments words, String text) {
        Map<String, Object> given = new HashMap<>();
        words.named().forEach((key, word) -> {
            Object value = call.value(word);
            given.put(key, value == null ? "" : value);
        });
        return call.render(text, Map.of("include", given));
    }

    /** The source of a program, as Octopress and a plugin of Pelican have it. */
    private String code(TagCall call) {
        List<String> words = call.words().positional();
        String path = words.stream()
                .filter(word -> word.indexOf('.') > 0)
                .reduce((first, second) -> second)
                .orElse("");
        String language = words.stream()
                .filter(word -> word.startsWith("lang:"))
                .map(word -> word.substring(5))
                .findFirst()
                .orElse(path.substring(path.lastIndexOf('.') + 1));
        Place place = Place.behind(call.before());
        return Stream.of("downloads/code/" + path, "code/" + path)
                .flatMap(file -> findings.surroundings().file(file).stream())
                .findFirst()
                .map(found -> place.isOwnLine()
                        ? Markup.fence(language, found.stripTrailing(), place.line())
                        : Markup.preformatted(language, found.stripTrailing()))
                .orElseGet(() -> Markup.link(path, findings.absolute("downloads/code/" + path), place));
    }

    private static String missing(TagCall call, String name) {
        call.warn("the file \"" + name + "\" that {% " + call.name()
                + " %} asks for is not among the files of the blog and was"
                + " left out; put it there, or write what it should show");
        return "";
    }
}
