package dev.pressrun.markdown;

import dev.pressrun.text.Signs;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;

/** A link whose text is the address that names a post shows where it leads, or the name when it leads nowhere. */
final class PostAddresses extends AbstractVisitor {
    private static final String SCHEME = Addresses.POST + ":";

    /** What a text with such links has in it. */
    static final Signs SIGNS = Signs.of(SCHEME);

    private final Addresses addresses;

    PostAddresses(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void visit(Link link) {
        if (link.getFirstChild() instanceof Text text
                && text.getNext() == null
                && isOne(link.getDestination(), text.getLiteral())) {
            text.setLiteral(shown(text.getLiteral()));
        }
    }

    /** The same for a link of HTML. */
    void show(Element link) {
        if (isOne(link.attr("href"), link.wholeText())) {
            link.text(shown(link.wholeText()));
        }
    }

    private static boolean isOne(String address, String text) {
        return address.startsWith(SCHEME) && address.equals(text);
    }

    private String shown(String address) {
        return addresses.link(address).orElseGet(() -> decoded(address.substring(SCHEME.length())));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a sign of per cent that stands for itself
            return name;
        }
    }
}
