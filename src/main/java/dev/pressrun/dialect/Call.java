package dev.pressrun.dialect;

import dev.pressrun.liquid.Arguments;

/**
 * One use of a tag or a shortcode.
 *
 * @param name in lower case
 * @param body what it encloses, as it comes out; empty when it encloses nothing
 */
record Call(String name, Arguments arguments, String body, Place place, int line, Findings findings) {
    String link(String text, String address) {
        return Markup.link(text, address, place);
    }

    /** What it encloses, else the text that is given to it. */
    String words() {
        return body.isBlank() ? first("text", "content", "body") : body;
    }

    /** The first of the values that is given. */
    String first(String... names) {
        for (String one : names) {
            String value = arguments.get(one);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
