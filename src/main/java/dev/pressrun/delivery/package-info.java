/** Owes each subscriber each edition once: the outbox, its attempts and their pace. */
@NullMarked
package dev.pressrun.delivery;

import org.jspecify.annotations.NullMarked;
