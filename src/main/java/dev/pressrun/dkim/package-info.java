/** Signs messages for their domain (RFC 6376), and makes keys for that. */
@NullMarked
package dev.pressrun.dkim;

import org.jspecify.annotations.NullMarked;
