package dev.pressrun.generator;

import org.jspecify.annotations.Nullable;

/** What the tokens of a form of addresses stand for. */
public interface Tokens {
    /** The text for a token, whose name is without its colon; null where there is no such token. */
    @Nullable
    String value(String token);
}
