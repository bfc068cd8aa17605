package dev.pressrun.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoreLockTest {
    @RegisterExtension
    final TemporaryStore temporary = new TemporaryStore();

    private Store store() {
        return temporary.store();
    }

    @Test
    void theLockIsHeldOnceAndCanBeTakenAgainWhenItIsGivenBack() {
        Optional<StoreLock> first = store().lock();
        Optional<StoreLock> second = store().lock();
        first.orElseThrow().close();
        Optional<StoreLock> third = store().lock();

        assertThat(second).isEmpty();
        assertThat(third).isPresent();
        third.orElseThrow().close();
    }

    @Test
    void theSameStoreOpenedTwiceHasOneLock() {
        try (Store other = Store.open(temporary.settings())) {
            Optional<StoreLock> lock = store().lock();

            assertThat(other.lock()).isEmpty();
            lock.orElseThrow().close();
            assertThat(other.lock()).hasValueSatisfying(StoreLock::close);
        }
    }

    @Test
    void aSymbolicLinkDoesNotGetAroundTheLock() throws IOException {
        Path link = Files.createSymbolicLink(temporary.file().resolveSibling("link.db"), temporary.file());
        Optional<StoreLock> lock = store().lock();

        try (Store other = Store.open(new StoreSettings("jdbc:sqlite:" + link))) {
            assertThat(other.lock()).isEmpty();
        }

        lock.orElseThrow().close();
    }

    @Test
    void theHolderIsNamed() {
        assertThat(store().lockHolder()).isEmpty();

        Optional<StoreLock> lock = store().lock();

        assertThat(store().lockHolder().orElseThrow())
                .matches("process " + ProcessHandle.current().pid() + ", started \\d{4}-\\d\\d-\\d\\dT.*Z");
        lock.orElseThrow().close();
    }

    @Test
    void anotherProcessHoldsTheLockUntilItIsKilled() throws IOException {
        try (StoreProcess other = StoreProcess.start("lock", temporary.settings())) {
            assertThat(other.line()).isEqualTo("locked");

            Optional<StoreLock> refused = store().lock();
            String holder = store().lockHolder().orElseThrow();
            other.kill();
            Optional<StoreLock> lock = store().lock();

            assertThat(refused).isEmpty();
            assertThat(holder).startsWith("process " + other.pid() + ", started ");
            assertThat(lock).isPresent();
            lock.orElseThrow().close();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLockThatCouldNotBeWrittenDownIsNotHeld() throws IOException {
        store().lock().orElseThrow().close();
        try (StoreProcess other = StoreProcess.startOnFullDisk("lock only", temporary.settings())) {
            assertThat(other.line()).startsWith("the lock of the store could not be taken");

            Optional<StoreLock> lock = store().lock();

            assertThat(lock).isPresent();
            lock.orElseThrow().close();
        }
    }

    @Test
    void anotherProcessIsRefusedWhateverElseThisOneDoesWithTheStore() throws IOException {
        Optional<StoreLock> lock = store().lock();
        store().lock();
        store().lockHolder();
        Store.open(temporary.settings()).close();

        try (StoreProcess other = StoreProcess.start("lock", temporary.settings())) {
            assertThat(other.line()).isEqualTo("refused");
        }

        lock.orElseThrow().close();
    }
}
