/**
 * What the generators of web sites are like, apart from any post: which one a folder was made for, what its own configuration
 * says about the site and the addresses, and how it makes an address of a form. It reads no post; {@code source} does.
 */
@NullMarked
package dev.pressrun.generator;

import org.jspecify.annotations.NullMarked;
