package dev.pressrun.dialect;

import dev.pressrun.liquid.Arguments;
import dev.pressrun.liquid.Filter;
import dev.pressrun.liquid.Liquid;
import dev.pressrun.liquid.Tag;
import dev.pressrun.liquid.TagCall;
import dev.pressrun.liquid.Values;
import dev.pressrun.text.Signs;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads Liquid as Jekyll and Eleventy do. */
enum LiquidStage implements Dialect.Stage {
    JEKYLL,
    ELEVENTY;

    private static final Signs SIGNS = Signs.of("{{", "{%", "{#");

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public String apply(String text, Findings findings) {
        if (isTurnedOff(findings.surroundings())) {
            return text;
        }
        Liquid.Flavor flavor = this == JEKYLL ? Liquid.Flavor.LIQUID : Liquid.Flavor.NUNJUCKS;
        Map<String, Tag> tags = new HashMap<>();
        Snippets.known().forEach((name, snippet) -> tags.put(name, call -> snippet.render(called(call, findings))));
        Includes.addTo(tags, findings);
        tags.put("link", call -> linked(call, findings));
        tags.put("post_link", call -> toPost(call, findings));
        tags.put("post_url", call -> findings.post(call.line(), call.arguments().strip()));
        String rendered =
                new Liquid(flavor, tags, filters(findings)).render(text, findings.surroundings()::variable, findings);
        return PostAddresses.settled(withoutDoubles(rendered, findings), findings.references());
    }

    /** Before Jekyll 4 a link to a post needed the site's address in front of it; ours has it already. */
    private static String withoutDoubles(String text, Findings findings) {
        Object site = findings.surroundings().variable("site");
        String host = Values.text(Values.below(site, "url"));
        String base = Values.text(Values.below(site, "baseurl"));
        String clean = text;
        for (String front : List.of(host + base, host, base)) {
            for (String address : List.of(
                    Reference.SCHEME + ":", findings.surroundings().site().toString())) {
                clean = front.isEmpty() ? clean : clean.replace(front + "/" + address, address);
                clean = front.isEmpty() ? clean : clean.replace(front + address, address);
            }
        }
        return clean;
    }

    /** A post may say that its signs are text. */
    private boolean isTurnedOff(Surroundings surroundings) {
        Object page = surroundings.variable("page");
        String jekyll = Values.text(Values.below(page, "render_with_liquid"));
        String eleventy = Values.text(surroundings.variable("templateEngineOverride"));
        return this == JEKYLL
                ? jekyll.equals("false")
                : List.of("md", "html", "false").contains(eleventy);
    }

    private static Call called(TagCall tag, Findings findings) {
        Arguments words = Arguments.of(tag.arguments());
        Arguments values = new Arguments(
                words.raw(),
                words.raw().stream()
                        .map(word -> Arguments.isPlain(word) ? variable(tag, word) : Arguments.unquoted(word))
                        .toList(),
                words.named());
        String body = tag.body();
        return new Call(
                tag.name().toLowerCase(Locale.ROOT), values, body, Place.behind(tag.before()), tag.line(), findings);
    }

    /** A word without quotes may be the name of a variable, such as {@code page.video}. */
    private static String variable(TagCall tag, String word) {
        return word.startsWith("page.") || word.startsWith("site.") || word.startsWith("include.")
                ? tag.text(word)
                : word;
    }

    /** Hexo's {@code post_link}: the name of the post, and the words of the link. */
    private static String toPost(TagCall call, Findings findings) {
        List<String> words = call.words().positional();
        String name = words.isEmpty() ? "" : words.get(0);
        String title = words.size() > 1 ? words.get(1) : name;
        return Markup.link(title, findings.post(call.line(), name), Place.behind(call.before()));
    }

    /** A file of Markdown may be a post or a page, one of HTML a page; any other has the address of its path. */
    private static String linked(TagCall call, Findings findings) {
        List<String> words = call.words().positional();
        if (words.size() > 1 && words.get(1).contains("://")) {
            return Markup.link(words.get(0), words.get(1), Place.behind(call.before())); // Hexo's
        }
        String written = Arguments.unquoted(call.arguments().strip());
        String path = written.startsWith("/") ? written.substring(1) : written;
        String lower = path.toLowerCase(Locale.ROOT);
        boolean isText = lower.endsWith(".md") || lower.endsWith(".markdown") || lower.endsWith(".mkd");
        boolean isPost = ("/" + path).contains("/_posts/") || ("/" + path).contains("/_drafts/");
        Optional<String> page = isPost || !(isText || lower.endsWith(".html"))
                ? Optional.empty()
                : findings.surroundings().address(path);
        return page.orElseGet(
                () -> isText || isPost ? findings.post(call.line(), path) : findings.absolute(Findings.encoded(path)));
    }

    private static Map<String, Filter> filters(Findings findings) {
        Filter absolute = (value, with) -> value == null ? null : address(value, findings);
        // Eleventy's url puts the path of the site in front, where it is needed
        Filter fromRoot = (value, with) ->
                value == null || !Values.text(value).startsWith("/") ? value : address(value, findings);
        Filter markdown = (value, with) -> value == null ? null : html(Values.text(value), findings);
        return Map.of(
                "relative_url", absolute,
                "absolute_url", absolute,
                "absoluteUrl", absolute,
                "htmlBaseUrl", absolute,
                "url", fromRoot,
                "markdownify", markdown);
    }

    private static String html(String markdown, Findings findings) {
        return findings.surroundings().html(new Kramdown().read(markdown, findings));
    }

    private static @Nullable Object address(Object value, Findings findings) {
        String address = Values.text(value);
        return address.startsWith("#") ? address : findings.absolute(address);
    }
}
