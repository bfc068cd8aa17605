package dev.pressrun.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

@Timeout(60) // only a hang takes so long
class WriterTest {
    @RegisterExtension
    final TemporaryStore temporary = new TemporaryStore();

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ExecutorService callers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        threads.add(thread);
        return thread;
    });
    private final AtomicInteger commits = new AtomicInteger();
    private Writer writer;

    @BeforeEach
    void open() throws SQLException {
        Connection connection = new SqliteFile(temporary.file()).forWriting().getConnection();
        connection.unwrap(SQLiteConnection.class).addCommitListener(new SQLiteCommitListener() {
            @Override
            public void onCommit() {
                commits.incrementAndGet();
            }

            @Override
            public void onRollback() {}
        });
        writer = new Writer(connection);
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        writer.close();
    }

    @Test
    void workThatWaitsAtTheSameTimeSharesOneCommit() throws Exception {
        List<Future<Integer>> results = together(keep("one"), keep("two"), keep("three"));

        for (Future<Integer> result : results) {
            assertThat(result.get()).isEqualTo(1);
        }
        assertThat(kept()).containsExactly("first", "one", "three", "two");
        assertThat(commits).hasValue(2);
    }

    @Test
    void workThatFailsIsUndoneAloneAndOnlyItsCallerIsTold() throws Exception {
        Work<Integer> failing = handle -> {
            keep("half").run(handle);
            throw new IllegalStateException("no more");
        };
        Work<Integer> wrong = handle -> handle.execute("INSERT INTO nothing VALUES (1)");

        List<Future<Integer>> results = together(keep("one"), failing, wrong, keep("two"));

        assertThat(results.get(0).get()).isEqualTo(1);
        assertThatThrownBy(() -> results.get(1).get()).hasRootCauseMessage("no more");
        assertThatThrownBy(() -> results.get(2).get()).hasCauseInstanceOf(StoreException.class);
        assertThat(results.get(3).get()).isEqualTo(1);
        assertThat(kept()).containsExactly("first", "one", "two");
    }

    @Test
    void whenTheWholeTransactionIsUndoneNobodyIsToldThatItWasKept() throws Exception {
        // what SQLite does by itself on a full disk
        Work<Integer> undoing = handle -> handle.execute("ROLLBACK");

        List<Future<Integer>> results = together(keep("one"), undoing, keep("two"));

        for (Future<Integer> result : results) {
            assertThatThrownBy(result::get).hasCauseInstanceOf(StoreException.class);
        }
        assertThat(kept()).containsExactly("first");
        assertThat(writer.write(keep("next"))).isEqualTo(1);
    }

    @Test
    void workThatAsksForOtherWorkIsRefusedAndDoesNotWaitForEver() {
        assertThatThrownBy(() -> writer.write(handle -> writer.write(keep("inner"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot wait for other work");

        assertThat(kept()).isEmpty();
    }

    /** Runs the works while all of them wait for one that came first. */
    @SafeVarargs
    private List<Future<Integer>> together(Work<Integer>... works) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<Integer> first = callers.submit(() -> writer.write(handle -> {
            begun.countDown();
            await().until(() -> go.getCount() == 0);
            return keep("first").run(handle);
        }));
        begun.await();
        List<Future<Integer>> results = new ArrayList<>();
        for (Work<Integer> work : works) {
            int waiting = threads.size();
            results.add(callers.submit(() -> writer.write(work)));
            await().until(() ->
                    threads.size() == waiting + 1 && threads.get(waiting).getState() == Thread.State.WAITING);
        }
        go.countDown();
        assertThat(first).succeedsWithin(Duration.ofSeconds(30));
        return results;
    }

    private static Work<Integer> keep(String name) {
        return handle -> handle.execute("INSERT INTO task (name, planned) VALUES (?, 0)", name);
    }

    private List<String> kept() {
        try (Readers readers = new Readers(new SqliteFile(temporary.file()).forReading())) {
            return readers.read(handle -> handle.select("SELECT name FROM task ORDER BY name")
                    .mapTo(String.class)
                    .list());
        }
    }
}
