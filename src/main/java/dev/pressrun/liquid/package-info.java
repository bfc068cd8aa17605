/**
 * Liquid, the template language of Jekyll and Eleventy, as far as posts use it.
 *
 * <p>A text goes one way: {@code Pieces} cuts it into text, outputs and tags, {@code TemplateReader} makes {@code Node}s of them,
 * and each node writes into a {@code Rendering}, which knows the variables, collects warnings and ends what would not end. Nothing
 * is an error: a tag that is not known is left out with a warning, and what it encloses stays.
 */
@NullMarked
package dev.pressrun.liquid;

import org.jspecify.annotations.NullMarked;
