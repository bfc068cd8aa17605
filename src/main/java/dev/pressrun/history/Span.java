package dev.pressrun.history;

import java.time.OffsetDateTime;

/** From the first to the last commit that has a file, by the dates of their authors. */
public record Span(OffsetDateTime first, OffsetDateTime last) {}
