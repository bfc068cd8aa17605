package dev.pressrun.store;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The numbered SQL files that bring a store of any earlier version, or an empty one, to this version. */
final class Migrations {
    private static final String FOLDER = "classpath:dev/pressrun/store/migrations";

    private Migrations() {}

    static void run(DataSource source) {
        try {
            Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations(FOLDER)
                    .failOnMissingLocations(true)
                    .load();
            refuseNewer(flyway.info().all());
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreException("the tables of the store could not be set up", e);
        }
    }

    /** What a newer version means by its tables is not known here; to write to them could lose something. */
    private static void refuseNewer(MigrationInfo[] migrations) {
        Stream.of(migrations)
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .findFirst()
                .ifPresent(migration -> {
                    throw new StoreException(
                            "the store was written by a newer version of Pressrun (its tables have version "
                                    + migration.getVersion() + "); use that version, or another store.url");
                });
    }
}
