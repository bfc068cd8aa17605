/** When files came into a Git repository and when they were changed last, asked of the git on the machine. */
@NullMarked
package dev.pressrun.history;

import org.jspecify.annotations.NullMarked;
