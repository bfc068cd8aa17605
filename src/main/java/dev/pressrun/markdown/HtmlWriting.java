package dev.pressrun.markdown;

import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;

/** Writes parsed Markdown as a well-formed fragment of HTML for one medium. */
record HtmlWriting(Medium medium) {
    /** How many characters most posts have. */
    private static final int USUAL = 1 << 13;

    /** The HTML, in which references may have made characters that XML cannot hold. */
    String write(Node document) {
        if (needsCleaning(document)) {
            return cleaned(document).html();
        }
        StringBuilder html = new StringBuilder(USUAL);
        renderer(medium).render(document, html);
        return html.toString();
    }

    /** The same as elements, for those who want to read on in it. */
    Element cleaned(Node document) {
        // the cleaner puts the styles, since only it can tell an author's style attribute from ours
        Medium unstyled = Medium.web(medium.addresses());
        return new HtmlCleaner(medium).clean(renderer(unstyled).render(document));
    }

    /** What commonmark makes of it, with the addresses and the HTML of its author. */
    static String asWritten(Node document) {
        return HtmlRenderer.builder()
                .nodeRendererFactory(TaskMarks::new)
                .extensions(Dialect.EXTENSIONS)
                .build()
                .render(document);
    }

    /** Made for each rendering, which costs next to nothing: the addresses of one page are in it. */
    private static HtmlRenderer renderer(Medium medium) {
        HtmlRenderer.Builder builder = HtmlRenderer.builder()
                .attributeProviderFactory(context -> new ElementAttributes(medium))
                .nodeRendererFactory(TaskMarks::new)
                .extensions(Dialect.EXTENSIONS);
        if (!medium.isMail()) {
            builder.extensions(Dialect.ANCHORS);
        }
        return builder.build();
    }

    /** What commonmark writes from Markdown alone is clean; so most posts are spared a second pass. */
    private boolean needsCleaning(Node document) {
        Finding finding = new Finding(medium);
        document.accept(finding);
        return finding.html || (medium.isMail() && finding.footnotes);
    }

    private static final class Finding extends AbstractVisitor {
        private final Medium medium;
        private boolean html;
        private boolean footnotes;

        private Finding(Medium medium) {
            this.medium = medium;
        }

        @Override
        public void visit(HtmlBlock block) {
            html = true;
        }

        @Override
        public void visit(HtmlInline inline) {
            html = true;
        }

        /** A picture without an address becomes words; in a mail it is made to fit. */
        @Override
        public void visit(Image image) {
            html |= medium.isMail() || medium.image(image.getDestination()).isEmpty();
            visitChildren(image);
        }

        /** A link without an address becomes words. */
        @Override
        public void visit(Link link) {
            html |= hasScheme(link.getDestination())
                    && medium.addresses().link(link.getDestination()).isEmpty();
            visitChildren(link);
        }

        /** Whether it has one that may be none of those that leave; most links are spared a second look. */
        private static boolean hasScheme(String address) {
            return !address.startsWith("http") && address.indexOf(':') >= 0;
        }

        @Override
        public void visit(CustomNode node) {
            footnotes |= node instanceof FootnoteReference;
            visitChildren(node);
        }
    }
}
