package dev.pressrun.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A new SQLite store for each test. */
final class TemporaryStore implements BeforeEachCallback, AfterEachCallback {
    private @Nullable Path folder;
    private @Nullable Store store;

    Store store() {
        return requireNonNull(store);
    }

    Path file() {
        return requireNonNull(folder).resolve("pressrun.db");
    }

    StoreSettings settings() {
        return new StoreSettings("jdbc:sqlite:" + file());
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("pressrun-store");
        store = Store.open(settings());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        store().close();
        try (Stream<Path> files = Files.walk(requireNonNull(folder))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
