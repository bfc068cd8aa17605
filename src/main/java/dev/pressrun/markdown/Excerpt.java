package dev.pressrun.markdown;

import dev.pressrun.text.OneLine;
import dev.pressrun.text.XmlCharacters;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finds the first paragraph that says something in words. */
final class Excerpt extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    private Excerpt() {}

    static String of(Node document) {
        Excerpt excerpt = new Excerpt();
        document.accept(excerpt);
        return OneLine.of(XmlCharacters.in(excerpt.words.toString()));
    }

    @Override
    protected void visitChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null && words.isEmpty(); child = child.getNext()) {
            child.accept(this);
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        Words found = new Words();
        paragraph.accept(found);
        words.append(found.text.toString().strip());
    }

    @Override
    public void visit(HtmlBlock block) {
        Element body = Jsoup.parseBodyFragment(block.getLiteral()).body();
        for (Element paragraph : body.select("p")) {
            if (paragraph.hasText()) {
                words.append(paragraph.text());
                return;
            }
        }
    }

    @Override
    public void visit(CustomBlock block) {
        // tables and the definitions of footnotes are not where a text begins
    }

    private static final class Words extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(Image node) {
            // what an image shows is not what the text says
        }
    }
}
