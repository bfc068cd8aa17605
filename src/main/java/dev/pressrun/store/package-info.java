/** Keeps everything in SQL. */
@NullMarked
package dev.pressrun.store;

import org.jspecify.annotations.NullMarked;
