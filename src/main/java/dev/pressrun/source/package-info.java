/**
 * Finds and reads the posts of a folder, whatever generator it was made for.
 *
 * <p>A file goes one way: {@code FolderWalk} finds it, {@code FileText} reads it, {@code FrontMatter} splits it, {@code
 * PlainHead} reads what stands above the text, one class per field decides with its fallbacks, {@code TextReader} reads
 * the text in the dialect of the generator, {@code PostReader} puts the post
 * together, {@code PostFolder} says which posts are published by now, and {@code PostLinks} makes the links between their files
 * links between their pages. What is peculiar to a generator is in its {@code Layout}. Bad input ends as a {@code Problem}, never
 * as an exception.
 */
@NullMarked
package dev.pressrun.source;

import org.jspecify.annotations.NullMarked;
