package dev.pressrun.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The one connection of this process that changes the store. Units of work that wait at the same time share one commit, because
 * to bring a commit to the disk takes far longer than the work. The first that waits leads: it does the work of all, each in a
 * savepoint of its own, and commits. So one that fails is undone alone, and {@link #write} returns when its work is durable.
 */
final class Writer implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Handle handle;

    private List<Unit<?>> waiting = new ArrayList<>();
    /** Whoever uses the connection. */
    private @Nullable Thread leader;

    Writer(Connection connection) {
        handle = Jdbi.open(connection);
    }

    /** Does the work as a whole or not at all. It may run in the thread of another caller. */
    <T> T write(Work<T> work) {
        Unit<T> unit = new Unit<>(work);
        List<Unit<?>> group = lead(unit);
        if (!group.isEmpty()) {
            try {
                commit(group);
            } finally {
                stepDown(group);
            }
        }
        return unit.result();
    }

    /** Waits until the unit is done, for which nothing is returned, or it is our turn to do all that wait. */
    private List<Unit<?>> lead(Unit<?> unit) {
        lock.lock();
        try {
            if (leader == Thread.currentThread()) {
                throw new IllegalStateException("work on the store cannot wait for other work on it");
            }
            waiting.add(unit);
            while (leader != null && !unit.isDone()) {
                changed.awaitUninterruptibly();
            }
            if (unit.isDone()) {
                return List.of();
            }
            leader = Thread.currentThread();
            List<Unit<?>> group = waiting;
            waiting = new ArrayList<>();
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** Tells all of the group that they are done, and the next one to lead. */
    private void stepDown(List<Unit<?>> group) {
        lock.lock();
        try {
            group.forEach(Unit::done);
            leader = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void commit(List<Unit<?>> group) {
        try {
            // IMMEDIATE waits for the writers of other processes here; a transaction that began by reading would fail
            // instead
            execute("BEGIN IMMEDIATE");
            try {
                for (Unit<?> unit : group) {
                    run(unit);
                }
                execute("COMMIT");
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(e);
                throw e;
            }
        } catch (SQLException | RuntimeException | Error e) {
            // nothing of the group was kept; each caller is told by its result
            group.forEach(unit -> unit.fail(e));
        }
    }

    private void run(Unit<?> unit) throws SQLException {
        execute("SAVEPOINT unit");
        try {
            unit.run(handle);
        } catch (SQLException | RuntimeException | Error e) {
            unit.fail(e);
            // throws when SQLite has undone the whole transaction by itself, on a full disk for one
            execute("ROLLBACK TO unit");
        }
        execute("RELEASE unit");
    }

    private void rollBack(Throwable reason) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
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
        lock.lock();
        try {
            while (leader != null) {
                changed.awaitUninterruptibly();
            }
            handle.getConnection().close();
        } catch (SQLException e) {
            throw new StoreException("the store could not be closed", e);
        } finally {
            lock.unlock();
        }
    }
}
