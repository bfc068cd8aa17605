/** Finds and reads the posts of a folder, whatever generator it was made for. */
@NullMarked
package dev.pressrun.source;

import org.jspecify.annotations.NullMarked;
