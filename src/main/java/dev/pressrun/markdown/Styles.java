package dev.pressrun.markdown;

import java.util.Map;
import java.util.Optional;

/** The CSS declarations that a theme has for each element of a mail. */
record Styles(Map<String, String> byElement) {
    /** Elements that say the same as another one and look like it. */
    private static final Map<String, String> SAME =
            Map.of("b", "strong", "i", "em", "s", "del", "strike", "del", "tt", "code");

    Styles {
        byElement = Map.copyOf(byElement);
    }

    Optional<String> of(String element) {
        return Optional.ofNullable(byElement.get(SAME.getOrDefault(element, element)));
    }

    /** Code in a block has a frame around it already, so it does not look like code in a sentence. */
    Optional<String> ofCodeInPre() {
        return Optional.ofNullable(byElement.get("pre code"));
    }
}
