/** Shows what would be published and mailed, to its author alone. */
@NullMarked
package dev.pressrun.preview;

import org.jspecify.annotations.NullMarked;
