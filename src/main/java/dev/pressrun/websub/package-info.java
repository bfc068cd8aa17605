/**
 * Tells hubs which feeds changed (WebSub): a hub that is told fetches the feed and passes it on to its subscribers at once.
 *
 * <p>{@code Hubs} takes what is served now, a {@code Hub} for each address finds out what its hub has not heard of yet and keeps
 * trying, and {@code HubClient} makes the request. {@code Told} remembers, so that a restart forgets nothing and repeats nothing.
 */
@NullMarked
package dev.pressrun.websub;

import org.jspecify.annotations.NullMarked;
