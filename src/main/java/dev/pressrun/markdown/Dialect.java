package dev.pressrun.markdown;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** The Markdown that authors may write: CommonMark with GitHub's tables, strikethrough, addresses, task lists and footnotes. */
final class Dialect {
    // no author nests deeper, and every renderer may recurse this deep without fear for its stack
    private static final int DEEPEST_BLOCK = 60;
    private static final int DEEPEST_INLINE = 60;

    // six characters of source can ask for a thousand cells; no author's table is as large as this
    private static final int MOST_CELLS = 100_000;

    private static final List<Extension> WITHOUT_TABLES = List.of(
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            TaskListItemsExtension.create());

    static final List<Extension> EXTENSIONS = Stream.concat(
                    Stream.of(TablesExtension.builder().maxCells(MOST_CELLS).build()), WITHOUT_TABLES.stream())
            .toList();

    /** For pages and feeds only: mail programs drop ids. */
    static final List<Extension> ANCHORS = List.of(HeadingAnchorExtension.create());

    private static final Parser PARSER = parser(EXTENSIONS);

    private Dialect() {}

    static Node parse(String markdown) {
        try {
            return PARSER.parse(markdown);
        } catch (IllegalArgumentException tooManyCells) {
            // the extension gives up on the whole text; without it the rows stay as they were written
            return parser(WITHOUT_TABLES).parse(markdown);
        }
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(DEEPEST_BLOCK)
                .maxInlineNesting(DEEPEST_INLINE)
                .inlineParserFactory(BoundedInlines::of)
                .build();
    }
}
