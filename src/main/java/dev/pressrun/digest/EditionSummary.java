package dev.pressrun.digest;

import java.time.Instant;

/**
 * An edition as a list shows it.
 *
 * @param summary what it is about; empty in editions from before there were summaries
 */
public record EditionSummary(EditionId id, Instant made, String subject, String summary, int posts) {}
