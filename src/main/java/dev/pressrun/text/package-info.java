/** Plain text in itself: which characters, how wide, in which direction, on how many lines, and its hash. Every package may use it. */
@NullMarked
package dev.pressrun.text;

import org.jspecify.annotations.NullMarked;
