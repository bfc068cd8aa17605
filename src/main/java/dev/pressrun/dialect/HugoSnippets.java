package dev.pressrun.dialect;

import dev.pressrun.liquid.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shortcodes that ask for something of Hugo's own. */
final class HugoSnippets {
    private HugoSnippets() {}

    /** Null when it is none of them. */
    static @Nullable String render(Call call) {
        return switch (call.name()) {
            case "ref", "relref" -> {
                String named = call.arguments().get("path", 0);
                // a place of the page itself needs no post
                String address = named.startsWith("#") ? named : call.findings().post(call.line(), named);
                yield call.place().wantsAddress() ? address : call.link(named, address);
            }
            case "param" -> param(call);
            case "comment" -> "";
            default -> null;
        };
    }

    private static String param(Call call) {
        String name = call.arguments().get("name", 0);
        Object value = found(call.findings().surroundings().variable("page"), name);
        if (value == null) {
            call.findings()
                    .warn(
                            call.line(),
                            "the parameter \"" + name
                                    + "\" has no value here and was left out; write what it should say");
        }
        return Values.text(value);
    }

    /** What is below a name with points in it, of the page or of its {@code params}. */
    private static @Nullable Object found(@Nullable Object page, String name) {
        Object direct = Values.below(page, name);
        return direct == null && page instanceof Map<?, ?> map ? Values.below(map.get("params"), name) : direct;
    }
}
