package dev.pressrun.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A few connections that only read, beside the writer; each is opened when it is needed first. */
final class Readers implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    Readers(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store-readers");
        config.setDataSource(source);
        config.setConnectionInitSql("PRAGMA query_only = ON");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(WAIT.toMillis());
        config.setMaxLifetime(0);
        config.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(config);
        jdbi = Jdbi.create(pool);
    }

    /** Reads what is committed; each statement sees one state of the store. */
    <T> T read(Work<T> work) {
        try {
            return jdbi.withHandle(work::run);
        } catch (SQLException | JdbiException e) {
            throw new StoreException("the store could not be read", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
