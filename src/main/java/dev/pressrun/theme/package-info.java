/** The look of mails and pages: templates and colours. */
@NullMarked
package dev.pressrun.theme;

import org.jspecify.annotations.NullMarked;
