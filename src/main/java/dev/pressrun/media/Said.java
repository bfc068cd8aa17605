package dev.pressrun.media;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.text.OneLine;

/** A value in a message. */
final class Said {
    private static final int LONGEST = 60;

    private Said() {}

    static String briefly(Value value) {
        return OneLine.cut(OneLine.of(String.join(", ", value.texts())), LONGEST);
    }
}
