package dev.pressrun.dialect;

import dev.pressrun.text.Signs;
import dev.pressrun.text.Utf8Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What a text may hold beyond Markdown, by the generator it was written for. */
public enum Dialect {
    PLAIN,
    JEKYLL,
    ELEVENTY,
    HUGO,
    ZOLA,
    PELICAN,
    OBSIDIAN,
    MDX;

    /** One step from a text towards Markdown. */
    interface Stage {
        /** What a text has in it that this step may change or warn of. */
        Signs signs();

        /** The step for a text that has any of the signs. */
        String apply(String text, Findings findings);

        default String read(String text, Findings findings) {
            return Utf8Text.of(text).hasAny(signs()) ? apply(text, findings) : text;
        }
    }

    private static final Map<Dialect, Signs> SIGNS = new ConcurrentHashMap<>();

    /** What a text has in it that may hold anything beyond Markdown; of any other, the translation would be the text itself. */
    public Signs signs() {
        return SIGNS.computeIfAbsent(
                this,
                any -> stages().stream().map(Stage::signs).reduce(Signs::and).orElseThrow());
    }

    /** The text in plain Markdown and HTML. The same text in the same surroundings always gives the same. */
    public Translation translate(String text, Surroundings surroundings) {
        Findings findings = new Findings(surroundings);
        String read = text;
        for (Stage stage : stages()) {
            read = stage.read(read, findings);
        }
        return findings.of(read);
    }

    private List<Stage> stages() {
        Alerts alerts = new Alerts(this == OBSIDIAN ? Alerts.Kinds.ANY : Alerts.Kinds.OF_GITHUB);
        return Stream.concat(own().stream(), Stream.of(alerts, new Maths())).toList();
    }

    private List<Stage> own() {
        return switch (this) {
            case PLAIN -> List.of(new Containers(), new Admonitions());
            case JEKYLL -> List.of(LiquidStage.JEKYLL, new MarkdownInHtml(), new Kramdown(), new DefinitionLists());
            case ELEVENTY -> List.of(LiquidStage.ELEVENTY, new Containers());
            case HUGO -> List.of(new Shortcodes(new HugoMarks()), new HeadingIds(), new DefinitionLists());
            case ZOLA -> List.of(new Shortcodes(new ZolaMarks()), new HeadingIds());
            case PELICAN ->
                List.of(new Pelican(), new Admonitions(), new MarkdownInHtml(), new Kramdown(), new DefinitionLists());
            case OBSIDIAN -> List.of(new Wikitext());
            case MDX -> List.of(new Containers(), new Mdx());
        };
    }

    /** The tags that a note has in its text, such as {@code #garden}, without their sign; the text keeps them. */
    public static Set<String> tags(String text) {
        return Wikitext.tags(text);
    }
}
