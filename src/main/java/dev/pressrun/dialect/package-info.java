/**
 * Turns what generators understand in a text beyond Markdown into plain Markdown and HTML.
 *
 * <p>{@code Dialect} names the stages that a text goes through, one class for each. What is known is rendered, what is not is left
 * out with a warning, and what it encloses stays. Nothing here knows files, the clock or the network: {@code Surroundings} answer
 * what a text may ask for.
 */
@NullMarked
package dev.pressrun.dialect;

import org.jspecify.annotations.NullMarked;
