/** The pictures, sounds and episodes that the front matter of a post names. */
@NullMarked
package dev.pressrun.media;

import org.jspecify.annotations.NullMarked;
