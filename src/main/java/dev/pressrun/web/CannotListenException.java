package dev.pressrun.web;

/** The address and port of the settings cannot be listened on; the message says which, why, and what to change. */
public final class CannotListenException extends RuntimeException {
    CannotListenException(String message, Throwable cause) {
        super(message, cause);
    }
}
