package dev.pressrun.dialect;

import java.util.List;

/** A text in plain Markdown and HTML, what its author should look at, and the posts that it links to. */
public record Translation(String markdown, List<Warning> warnings, List<Reference> references) {
    public Translation {
        warnings = List.copyOf(warnings);
        references = List.copyOf(references);
    }
}
