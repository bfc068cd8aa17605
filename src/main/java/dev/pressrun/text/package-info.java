/** Plain text in itself: which characters, how wide, in which direction, on how many lines, its hash, and what closes what is
 * open in it. Every package may use it. */
@NullMarked
package dev.pressrun.text;

import org.jspecify.annotations.NullMarked;
