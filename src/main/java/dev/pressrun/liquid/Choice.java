package dev.pressrun.liquid;

import java.util.List;

/** A part of a template that is written when something holds. */
record Choice(Test test, Node node) {
    /** Whether it is the one. */
    @FunctionalInterface
    interface Test {
        boolean holds(Rendering rendering);
    }

    /** The first of the choices that holds, or nothing. */
    static Node first(List<Choice> choices) {
        return rendering -> {
            for (Choice choice : choices) {
                if (choice.test.holds(rendering)) {
                    choice.node.render(rendering);
                    return;
                }
            }
        };
    }
}
