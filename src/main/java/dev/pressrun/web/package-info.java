/** Serves feeds, posts and the state of the service over HTTP. */
@NullMarked
package dev.pressrun.web;

import org.jspecify.annotations.NullMarked;
