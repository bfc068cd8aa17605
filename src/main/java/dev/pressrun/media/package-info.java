/** The pictures, sounds and episodes that the front matter of a post names, and how large pictures are. */
@NullMarked
package dev.pressrun.media;

import org.jspecify.annotations.NullMarked;
