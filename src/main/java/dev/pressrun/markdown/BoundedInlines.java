package dev.pressrun.markdown;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/** Leaves a paragraph as it was written when its brackets would keep commonmark busy for longer than an author can wait. */
record BoundedInlines(InlineParser inlines) implements InlineParser {
    /** About a fifth of a second; a paragraph of a thousand links makes a tenth of it. */
    private static final long MOST_COPIED = 500_000_000;

    static InlineParser of(InlineParserContext context) {
        return new BoundedInlines(new InlineParserImpl(context));
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        if (copied(lines) > MOST_COPIED) {
            asWritten(lines, block);
        } else {
            inlines.parse(lines, block);
        }
    }

    /** At each closing bracket commonmark may copy all that stands behind the opening one, at most everything. */
    private static long copied(SourceLines lines) {
        long length = 0;
        for (SourceLine line : lines.getLines()) {
            length += line.getContent().length();
        }
        return length * length > MOST_COPIED ? length * closing(lines) : 0;
    }

    private static long closing(SourceLines lines) {
        long closing = 0;
        for (SourceLine line : lines.getLines()) {
            CharSequence content = line.getContent();
            for (int i = 0; i < content.length(); i++) {
                closing += content.charAt(i) == ']' ? 1 : 0;
            }
        }
        return closing;
    }

    private static void asWritten(SourceLines lines, Node block) {
        for (SourceLine line : lines.getLines()) {
            if (block.getFirstChild() != null) {
                block.appendChild(new SoftLineBreak());
            }
            block.appendChild(new Text(line.getContent().toString()));
        }
    }
}
