package dev.pressrun.store;

import dev.pressrun.schedule.Planned;
import java.time.Instant;
import java.util.Optional;

/** What has been planned, in SQL. */
record SqlPlanned(Writer writer, Readers readers) implements Planned {
    @Override
    public Optional<Instant> until(String task) {
        return readers.read(handle -> handle.select("SELECT planned FROM task WHERE name = ?", task)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    @Override
    public void decided(String task, Instant until) {
        writer.write(handle -> handle.execute("""
                INSERT INTO task (name, planned) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET planned = excluded.planned WHERE excluded.planned > task.planned
                """, task, until.toEpochMilli()));
    }

    @Override
    public void putBack(String task, Instant until) {
        writer.write(handle -> handle.execute(
                "UPDATE task SET planned = ? WHERE name = ? AND planned > ?",
                until.toEpochMilli(),
                task,
                until.toEpochMilli()));
    }
}
