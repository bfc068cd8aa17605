/** Command line and wiring by hand, in the order of the data; no other package may use this one. */
@NullMarked
package dev.pressrun.app;

import org.jspecify.annotations.NullMarked;
