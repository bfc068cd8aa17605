package dev.pressrun.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The one connection of this process that changes the store. Units of work take turns, each in a transaction of its own that is
 * durable when {@link #write} returns.
 */
final class Writer implements AutoCloseable {
    private final ReentrantLock turn = new ReentrantLock();
    private final Handle handle;

    Writer(Connection connection) {
        handle = Jdbi.open(connection);
    }

    /** Does the work as a whole or not at all. */
    <T> T write(Work<T> work) {
        turn.lock();
        try {
            return transact(work);
        } catch (SQLException | JdbiException e) {
            throw new StoreException("the store could not be changed", e);
        } finally {
            turn.unlock();
        }
    }

    private <T> T transact(Work<T> work) throws SQLException {
        // IMMEDIATE waits for the writers of other processes here; a transaction that began by reading would fail
        // instead
        execute("BEGIN IMMEDIATE");
        try {
            T result = work.run(handle);
            execute("COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Throwable reason) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, on a full disk for one
            reason.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        }
    }

    /** Waits for the work that is being done. */
    @Override
    public void close() {
        turn.lock();
        try {
            handle.getConnection().close();
        } catch (SQLException e) {
            throw new StoreException("the store could not be closed", e);
        } finally {
            turn.unlock();
        }
    }
}
