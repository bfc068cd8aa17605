package dev.pressrun.dialect;

import java.util.List;
import java.util.Set;

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
    @FunctionalInterface
    interface Stage {
        String apply(String text, Findings findings);
    }

    /** The text in plain Markdown and HTML. The same text in the same surroundings always gives the same. */
    public Translation translate(String text, Surroundings surroundings) {
        Findings findings = new Findings(surroundings);
        String read = text;
        for (Stage stage : stages()) {
            read = stage.apply(read, findings);
        }
        read = new Alerts(this == OBSIDIAN ? Alerts.Kinds.ANY : Alerts.Kinds.OF_GITHUB).apply(read);
        return findings.of(Maths.apply(read));
    }

    private List<Stage> stages() {
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
