/** What an author wrote: posts with their ids, bodies, tags and authors, and the site they belong to. */
@NullMarked
package dev.pressrun.post;

import org.jspecify.annotations.NullMarked;
