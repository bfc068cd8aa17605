package dev.pressrun.store;

/** The store cannot be opened, read or changed; nothing of the unit of work that failed is kept. */
public final class StoreException extends RuntimeException {
    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
