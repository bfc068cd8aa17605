/** Names in all the scripts of the world: internationalised domains, and how what looks the same is spelt in one way. */
@NullMarked
package dev.pressrun.idn;

import org.jspecify.annotations.NullMarked;
