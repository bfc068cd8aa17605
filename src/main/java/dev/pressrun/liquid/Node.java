package dev.pressrun.liquid;

import java.util.List;

/** A part of a template. */
@FunctionalInterface
interface Node {
    void render(Rendering rendering);

    /** What stands for itself. */
    static Node text(String text) {
        return rendering -> rendering.write(text);
    }

    static Node all(List<Node> nodes) {
        List<Node> copy = List.copyOf(nodes);
        return rendering -> rendering.write(copy);
    }
}
