/** Turns schedule.properties and the environment into the settings records that the packages own. */
@NullMarked
package dev.pressrun.config;

import org.jspecify.annotations.NullMarked;
