package dev.pressrun.app;

/** A command cannot do what it was asked for; the message says why and what would help. */
final class CommandFailedException extends RuntimeException {
    CommandFailedException(String message) {
        super(message);
    }
}
