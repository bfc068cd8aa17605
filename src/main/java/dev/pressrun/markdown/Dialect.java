package dev.pressrun.markdown;

import java.util.List;
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

    // the parser throws at its own limit of a million; we would rather wait than lose a post
    private static final int MOST_CELLS = Integer.MAX_VALUE;

    static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.builder().maxCells(MOST_CELLS).build(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            TaskListItemsExtension.create());

    /** For pages and feeds only: mail programs drop ids. */
    static final List<Extension> ANCHORS = List.of(HeadingAnchorExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST_BLOCK)
            .maxInlineNesting(DEEPEST_INLINE)
            .build();

    private Dialect() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
