package dev.pressrun.liquid;

import java.util.List;

/** A tag in a text and what it encloses; {@code body} is empty for a tag that encloses nothing. */
record Tagged(String name, String arguments, int line, List<Node> body) {
    Tagged {
        body = List.copyOf(body);
    }
}
