package dev.pressrun.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Statements that belong together. */
interface Work<T> {
    T run(Handle handle) throws SQLException;
}
