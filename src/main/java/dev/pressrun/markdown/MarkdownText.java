package dev.pressrun.markdown;

import dev.pressrun.text.Checksum;
import dev.pressrun.text.Utf8Text;
import dev.pressrun.text.XmlCharacters;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A text in Markdown, ready to leave the house in each form. Rendering happens at each call and nothing but the text is kept, so
 * that ten thousand posts fit into memory; the same text and base always give the same characters.
 */
public final class MarkdownText {
    private final Utf8Text markdown;
    private final URI page;
    private final URI base;
    /** Where links lead that only other texts know; null where they are as they are written. */
    private final @Nullable Function<String, Optional<URI>> pages;

    private MarkdownText(Utf8Text markdown, URI page, URI base, @Nullable Function<String, Optional<URI>> pages) {
        this.markdown = markdown;
        this.page = page;
        this.base = base;
        this.pages = pages;
    }

    /** Reads {@code markdown} as the text of the page at {@code page}, which its addresses are relative to. */
    public static MarkdownText of(String markdown, URI page) {
        return of(Utf8Text.of(markdown), page, page);
    }

    /** Reads {@code markdown} as the text of the page at {@code page}, with addresses that are relative to {@code base}. */
    public static MarkdownText of(Utf8Text markdown, URI page, URI base) {
        if (!page.isAbsolute() || !base.isAbsolute()) {
            throw new IllegalArgumentException("page and base of a text must be absolute: " + page + ", " + base);
        }
        return new MarkdownText(markdown, page, base, null);
    }

    /**
     * The same text, in which a link to the file of another text leads to that text's page: {@code pages} is asked for every link
     * that is a path or has the scheme {@code post}, percent-encoded and without query and fragment, whenever the text is rendered;
     * of a link with that scheme that it does not know, the text stays.
     */
    public MarkdownText linking(Function<String, Optional<URI>> pages) {
        return new MarkdownText(markdown, page, base, pages);
    }

    /** A text as HTML that becomes a part of another one, with which its addresses are made absolute and it is cleaned. */
    public static String part(String markdown) {
        return HtmlWriting.asWritten(Dialect.parse(markdown));
    }

    /** A well-formed fragment of HTML for pages and feeds. */
    public String html() {
        return XmlCharacters.in(written());
    }

    /** The same in UTF-8. */
    public byte[] utf8() {
        String html = written();
        byte[] utf8 = html.getBytes(StandardCharsets.UTF_8);
        return XmlCharacters.fill(utf8) ? utf8 : XmlCharacters.in(html).getBytes(StandardCharsets.UTF_8);
    }

    private String written() {
        return new HtmlWriting(Medium.web(addresses())).write(document());
    }

    /**
     * A checksum of all that {@link #html()} is made from, whatever program makes it; empty when it depends on other texts. Texts
     * with the same one have the same HTML.
     */
    public String fingerprint() {
        if (pages != null) {
            return "";
        }
        String place = page + "\n" + base + "\n";
        Checksum sum = new Checksum().add(Utf8Text.of(place)).add(markdown);
        return Long.toHexString(sum.value()) + "-" + markdown.length();
    }

    /** A well-formed fragment of HTML for mail, with the declarations of {@code styles} on each element of that name. */
    public String html(Map<String, String> styles) {
        return html(styles, address -> Optional.empty());
    }

    /** The same, in which the pictures fit into the column; {@code sizes} knows how large those at some absolute addresses are. */
    public String html(Map<String, String> styles, Function<String, Optional<PictureBox>> sizes) {
        Medium mail = Medium.mail(addresses(), new Styles(styles), sizes);
        return XmlCharacters.in(new HtmlWriting(mail).write(document()));
    }

    /** Plain text in lines of at most {@code columns} columns, except where one word or a line of code is longer. */
    public String text(int columns) {
        return PlainText.of(new HtmlWriting(Medium.web(addresses())).cleaned(document()), columns, addresses());
    }

    /** The plain text of the first paragraph that has any, on one line; empty when there is none. */
    public String excerpt() {
        return Excerpt.of(document());
    }

    /** The absolute address of the first picture in the text; empty when there is none. */
    public Optional<String> firstPicture() {
        return Optional.ofNullable(new HtmlWriting(Medium.web(addresses()))
                        .cleaned(document())
                        .selectFirst("img[src]"))
                .map(picture -> picture.attr("src"));
    }

    private Addresses addresses() {
        Addresses own = new Addresses(page, base);
        return pages == null ? own : own.linking(pages);
    }

    private Node document() {
        Node document = Dialect.parse(XmlCharacters.in(markdown.toString()));
        if (markdown.hasAny(PostAddresses.SIGNS)) {
            document.accept(new PostAddresses(addresses()));
        }
        return document;
    }
}
