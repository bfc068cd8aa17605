/** Who wants which digest. */
@NullMarked
package dev.pressrun.subscriber;

import org.jspecify.annotations.NullMarked;
