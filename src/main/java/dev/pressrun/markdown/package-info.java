/** Markdown to HTML for pages, feeds and mail, and to plain text. */
@NullMarked
package dev.pressrun.markdown;

import org.jspecify.annotations.NullMarked;
