/** Which times are due, and running named tasks at them. */
@NullMarked
package dev.pressrun.schedule;

import org.jspecify.annotations.NullMarked;
