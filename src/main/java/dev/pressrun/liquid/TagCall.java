package dev.pressrun.liquid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One use of a tag in a text. */
public final class TagCall {
    private static final int MOST_INCLUDED = 20;

    private final Tagged tag;
    private final Rendering rendering;

    TagCall(Tagged tag, Rendering rendering) {
        this.tag = tag;
        this.rendering = rendering;
    }

    public String name() {
        return tag.name();
    }

    /** What stands behind the name, with the values of the outputs in it. */
    public String arguments() {
        String written = tag.arguments();
        return Liquid.isIn(written) ? render(written, Map.of()) : written;
    }

    /** The arguments one by one. */
    public Arguments words() {
        return Arguments.of(arguments());
    }

    /** The value of a word of the arguments: what is in its quotes, or a variable. */
    public @Nullable Object value(String word) {
        return ExpressionReader.filtered(word, rendering.language(), tag.line()).value(rendering);
    }

    /** The same as text; the word itself where there is no such value. */
    public String text(String word) {
        Object value = value(word);
        return value == null ? word : Values.text(value);
    }

    /** What the tag encloses, as it comes out; empty for a tag that encloses nothing. */
    public String body() {
        return rendering.capture(tag.body());
    }

    /** What was written before the tag. */
    public CharSequence before() {
        return rendering.before();
    }

    public int line() {
        return tag.line();
    }

    /** The result of another text in which these values may be used, too. */
    public String render(String text, Map<String, Object> values) {
        if (rendering.depth() >= MOST_INCLUDED) {
            warn("the tag {% " + name()
                    + " %} includes itself without end and was cut; take it out of the included file");
            return "";
        }
        if (!rendering.spend(text.length())) {
            return "";
        }
        Rendering inner = rendering.inner(new HashMap<>(values));
        List<Node> nodes = TemplateReader.read(text, tag.line(), rendering.language());
        inner.write(nodes);
        return inner.written();
    }

    public void warn(String message) {
        rendering.language().warn(tag.line(), message);
    }
}
