/** Decides which posts make an edition, and renders its subject, HTML and text. */
@NullMarked
package dev.pressrun.digest;

import org.jspecify.annotations.NullMarked;
