package dev.pressrun.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** One unit of work and what came of it. The thread that does it need not be the one that asked for it. */
final class Unit<T> {
    private final Work<T> work;
    private @Nullable T value;
    private @Nullable Throwable failure;
    private boolean done;

    Unit(Work<T> work) {
        this.work = work;
    }

    void run(Handle handle) throws SQLException {
        value = work.run(handle);
    }

    /** The first failure stays: it is the unit's own, later ones are those of its group. */
    void fail(Throwable reason) {
        failure = failure == null ? reason : failure;
    }

    void done() {
        done = true;
    }

    boolean isDone() {
        return done;
    }

    /** What the work gave. Throws what it threw, or why it could not be committed. */
    T result() {
        if (failure instanceof SQLException || failure instanceof JdbiException) {
            throw new StoreException("the store could not be changed", failure);
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (value == null) {
            throw new IllegalStateException("the work gave nothing");
        }
        return value;
    }
}
