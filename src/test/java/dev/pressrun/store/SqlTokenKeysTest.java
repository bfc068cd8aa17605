package dev.pressrun.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlTokenKeysTest {
    @TempDir
    Path folder;

    @Test
    void theFirstSecretIsMadeOnceAndStays() {
        StoreSettings settings = new StoreSettings("jdbc:sqlite:" + folder.resolve("a.db"));
        byte[] first;
        try (Store store = Store.open(settings)) {
            SortedMap<Integer, byte[]> keys = store.tokenKeys().all();
            assertThat(keys).containsOnlyKeys(0);
            first = keys.get(0);
        }

        try (Store store = Store.open(settings)) {
            assertThat(first).hasSize(32);
            assertThat(store.tokenKeys().all().get(0)).isEqualTo(first);
        }
    }

    @Test
    void noTwoStoresHaveTheSameSecret() {
        try (Store one = Store.open(new StoreSettings("jdbc:sqlite:" + folder.resolve("a.db")));
                Store two = Store.open(new StoreSettings("jdbc:sqlite:" + folder.resolve("b.db")))) {
            assertThat(one.tokenKeys().all().get(0))
                    .isNotEqualTo(two.tokenKeys().all().get(0));
        }
    }
}
