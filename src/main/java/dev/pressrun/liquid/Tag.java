package dev.pressrun.liquid;

/** A tag beyond those of Liquid itself, such as {@code highlight}. */
@FunctionalInterface
public interface Tag {
    /** What stands in the tag's place. */
    String render(TagCall call);
}
