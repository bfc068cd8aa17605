package dev.pressrun.dialect;

/** What stands in the place of a tag or a shortcode that many generators or plugins have. */
@FunctionalInterface
interface Snippet {
    String render(Call call);
}
