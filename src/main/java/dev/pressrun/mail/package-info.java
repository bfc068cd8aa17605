/** Makes MIME messages and hands them to an SMTP server or a Maildir. */
@NullMarked
package dev.pressrun.mail;

import org.jspecify.annotations.NullMarked;
