package dev.pressrun.digest;

import java.time.Instant;

/** An edition as a list shows it. */
public record EditionSummary(EditionId id, Instant made, String subject, int posts) {}
