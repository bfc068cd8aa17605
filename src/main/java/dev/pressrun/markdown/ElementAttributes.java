package dev.pressrun.markdown;

import java.util.Map;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.jspecify.annotations.Nullable;

/** Gives the elements that come from Markdown their absolute addresses, and in a mail their styles. */
record ElementAttributes(Medium medium) implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (!attributes.isEmpty()) { // most elements have none
            settle(node, attributes);
        }
        if (medium.isMail()) {
            attributes.remove("class");
            style(node, tagName, attributes).ifPresent(style -> attributes.put("style", style));
        }
    }

    private void settle(Node node, Map<String, String> attributes) {
        attributes.keySet().removeIf(name -> name.startsWith("data-")); // for scripts, and some without a value
        String label = attributes.remove("aria-label"); // feeds may not hold it
        if (label != null) {
            attributes.putIfAbsent("title", label);
        }
        attributes.computeIfPresent(
                "href", (name, value) -> medium.addresses().link(value).orElse(null));
        attributes.computeIfPresent("src", (name, value) -> medium.image(value).orElse(null));
        if (node instanceof FencedCodeBlock) {
            attributes.computeIfPresent("class", (name, value) -> language(value));
        }
    }

    /** Behind the language there may be wishes for the generator: {@code rust,linenos}, <code>js{1,3}</code>. */
    private static @Nullable String language(String written) {
        int end = 0;
        while (end < written.length() && ",{".indexOf(written.charAt(end)) < 0) {
            end++;
        }
        String language = written.substring(0, end);
        return language.equals("language-") ? null : language;
    }

    private Optional<String> style(Node node, String element, Map<String, String> attributes) {
        boolean inPre = node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
        return switch (element) {
            case "a" -> attributes.containsKey("href") ? medium.styles().of("a") : Optional.empty();
            case "code" ->
                inPre ? medium.styles().ofCodeInPre() : medium.styles().of("code");
            default -> medium.styles().of(element);
        };
    }
}
