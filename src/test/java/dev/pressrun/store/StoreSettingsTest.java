package dev.pressrun.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreSettingsTest {
    @Test
    void aRelativePathIsBelowTheWorkingDirectory() {
        StoreSettings settings = new StoreSettings("jdbc:sqlite:var/pressrun.db");

        assertThat(settings.path()).isEqualTo(Path.of("var", "pressrun.db").toAbsolutePath());
    }

    @Test
    void anotherDatabaseIsRefusedWithoutShowingItsPassword() {
        assertThatThrownBy(() -> new StoreSettings("jdbc:postgresql://me:secret@localhost/pressrun"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("store.url must be jdbc:sqlite:PATH, not jdbc:postgresql...; "
                        + "this version keeps its store in SQLite only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pressrun.db", "jdbc:", "postgres://me:secret@localhost/x", "secret\nsecret"})
    void whatIsNoSqliteUrlIsRefused(String url) {
        assertThatThrownBy(() -> new StoreSettings(url))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith("store.url must be jdbc:sqlite:PATH, not ")
                .doesNotContain("me:secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:",
                "jdbc:sqlite: ",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite::resource:x.db",
                "jdbc:sqlite:file:x.db",
                "jdbc:sqlite:x.db?mode=ro",
                "jdbc:sqlite:x\u0000.db",
            })
    void aStoreThatIsNotAPlainFileIsRefused(String url) {
        assertThatThrownBy(() -> new StoreSettings(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("store.url must name a file");
    }
}
