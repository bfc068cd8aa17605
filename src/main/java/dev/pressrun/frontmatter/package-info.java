/** The syntaxes in which authors and generators say things about posts: YAML, TOML, JSON and lines of keys and values. */
@NullMarked
package dev.pressrun.frontmatter;

import org.jspecify.annotations.NullMarked;
