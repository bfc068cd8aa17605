package dev.pressrun.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tags and shortcodes that mean the same wherever they are found. */
final class Snippets {
    private static final List<String> BOXES = List.of(
            "callout",
            "admonition",
            "notice",
            "alert",
            "note",
            "tip",
            "info",
            "warning",
            "hint",
            "important",
            "caution",
            "danger",
            "success",
            "error",
            "aside");
    private static final List<String> FRAMES = List.of(
            "tabs",
            "tabpane",
            "rawhtml",
            "html",
            "columns",
            "column",
            "steps",
            "cards",
            "row",
            "col",
            "center",
            "ltr",
            "rtl",
            "references",
            "wide_container");
    private static final List<String> NAMES_OF_TABS = List.of("tab", "tabitem", "tabpane-item");

    private static final Map<String, Snippet> ALL = all();

    private Snippets() {}

    /** The snippet of that name, in any case; null when there is none. */
    static @Nullable Snippet of(String name) {
        return ALL.get(name.toLowerCase(Locale.ROOT));
    }

    static Map<String, Snippet> known() {
        return ALL;
    }

    private static Map<String, Snippet> all() {
        Map<String, Snippet> all = new HashMap<>();
        Embeds.addTo(all);
        Pictures.addTo(all);
        all.put("highlight", Snippets::highlighted);
        all.put("codeblock", Snippets::highlighted);
        all.put("mermaid", call -> code("mermaid", call));
        all.put("details", Snippets::details);
        all.put("expand", Snippets::details);
        all.put("collapse", Snippets::details);
        all.put("spoiler", call -> call.body().isBlank() ? call.words() : details(call));
        all.put("katex", call -> formula(call));
        all.put("button", Snippets::button);
        all.put("indieweblink", Snippets::indieWebLink);
        all.put("qr", Snippets::qr);
        for (String name : List.of("quote", "blockquote", "epigraph")) {
            all.put(name, Snippets::quote);
        }
        all.put("pullquote", Call::body);
        all.put("kbd", call -> "<kbd>" + Markup.html(call.arguments().get("", 0)) + "</kbd>");
        BOXES.forEach(name -> all.put(name, Snippets::box));
        NAMES_OF_TABS.forEach(name -> all.put(name, Snippets::tab));
        // they only arrange what they enclose
        FRAMES.forEach(frame -> all.put(frame, Call::body));
        for (String head : List.of("css", "js", "style", "script", "stylesheet", "javascript")) {
            all.put(head, call -> "");
        }
        // they show what is in the head of a page or made by its script
        for (String nothing : List.of("seo", "feed_meta", "toc", "table_of_contents", "clear", "pagebreak")) {
            all.put(nothing, call -> call.body());
        }
        return Map.copyOf(all);
    }

    /** The language comes first; options behind it, such as line numbers, are not for readers of a feed. */
    private static String highlighted(Call call) {
        String hexo = call.arguments().positional().stream()
                .filter(word -> word.startsWith("lang:"))
                .map(word -> word.substring(5))
                .findFirst()
                .orElse("");
        String language =
                (hexo.isEmpty() ? call.arguments().get("lang", 0) : hexo).replaceAll("[^\\p{L}\\p{Nd}+#._-]", "");
        return code(language.equals("linenos") ? "" : language, call);
    }

    /** Where it has no words, it only loads what shows the formulas of the page. */
    private static String formula(Call call) {
        return call.words().isBlank() ? "" : code("math", call.words(), call.place());
    }

    private static String code(String language, Call call) {
        return code(language, call.body(), call.place());
    }

    private static String code(String language, String text, Place place) {
        String body = text.replaceFirst("^[ \\t]*\\n", "").stripTrailing();
        if (place.isOwnLine()) {
            return Markup.fence(language, body, place.line());
        }
        return body.indexOf('\n') < 0 && !place.isInHtml()
                ? Markup.code(body.strip())
                : Markup.preformatted(language, body);
    }

    private static String details(Call call) {
        String summary = call.arguments().get("summary", 0);
        String title = summary.isEmpty() ? call.first("title", "text") : summary;
        return "<details><summary>" + Markup.html(title.isEmpty() ? "Details" : title) + "</summary>\n\n"
                + call.body().strip() + "\n\n</details>\n\n";
    }

    private static String button(Call call) {
        String post = call.first("relref", "ref");
        String address = post.isEmpty()
                ? call.first("href", "url", "link")
                : call.findings().post(call.line(), post);
        String text = call.body().isBlank()
                ? call.first("text", "content", "title")
                : call.body().strip();
        return address.isEmpty() ? text : call.link(text.isEmpty() ? address : text, address);
    }

    private static String indieWebLink(Call call) {
        String text = call.arguments().get("", 0);
        String address = call.arguments().get("", 1);
        return address.isEmpty() ? Markup.escaped(text) : call.link(text, address);
    }

    private static String qr(Call call) {
        String text = call.body().isBlank()
                ? call.arguments().get("text", 0)
                : call.body().strip();
        return text.startsWith("http") ? call.link(text, text) : Markup.escaped(text);
    }

    private static String box(Call call) {
        String title = call.first("title", "heading");
        String third = call.arguments().get("", 2);
        String words = call.words();
        return call.place().isOwnLine() && !words.isBlank()
                ? Markup.quote(title.isEmpty() ? third : title, words)
                : words;
    }

    private static String quote(Call call) {
        String author = call.first("author", "source", "cite");
        String by = author.isEmpty() ? String.join(" ", call.arguments().positional()) : author;
        return call.place().isOwnLine()
                ? Markup.quote("", call.body().strip() + (by.isBlank() ? "" : "\n\n— " + by))
                : call.body();
    }

    private static String tab(Call call) {
        String name = call.arguments().get("name", 0);
        String title = name.isEmpty() ? call.first("title", "header", "label") : name;
        return title.isEmpty() || !call.place().isOwnLine()
                ? call.body()
                : "**" + Markup.escaped(title) + "**\n\n" + call.body().strip() + "\n\n";
    }
}
