package dev.pressrun.markdown;

import java.util.Map;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Gives the elements that come from Markdown their absolute addresses, and in a mail their styles. */
record ElementAttributes(Medium medium) implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        attributes.keySet().removeIf(name -> name.startsWith("data-")); // for scripts, and some without a value
        attributes.computeIfPresent(
                "href", (name, value) -> medium.addresses().link(value).orElse(null));
        attributes.computeIfPresent(
                "src", (name, value) -> medium.addresses().image(value).orElse(null));
        if (medium.isMail()) {
            attributes.remove("class");
            boolean block = node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
            boolean codeInPre = block && tagName.equals("code");
            boolean deadLink = tagName.equals("a") && !attributes.containsKey("href");
            if (deadLink) {
                return;
            }
            (codeInPre ? medium.styles().ofCodeInPre() : medium.styles().of(tagName))
                    .ifPresent(style -> attributes.put("style", style));
        }
    }
}
