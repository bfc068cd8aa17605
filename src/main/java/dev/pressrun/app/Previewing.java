package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsException;
import dev.pressrun.config.SettingsReader;
import dev.pressrun.preview.PreviewServer;
import dev.pressrun.store.StoreException;
import dev.pressrun.theme.ThemeException;
import dev.pressrun.theme.ThemeProblem;
import dev.pressrun.theme.Themes;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running preview. A setting or a theme that is wrong does not end it: it says so above what could be shown last, and goes on
 * when that is mended.
 */
final class Previewing implements AutoCloseable {
    /** Looking at a few files costs nothing, and whoever edits waits for it. */
    private static final long LOOK_MILLIS = 100;

    private final Path settingsFile;
    private final Map<String, String> environment;
    private final Clock clock;
    private final PreviewServer server;
    private final Troubles troubles;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "preview-settings");
    private List<Path> folders = List.of();
    private long settingsState;
    private long themesState;
    private @Nullable PreviewSession session;

    Previewing(Path settingsFile, Map<String, String> environment, Clock clock, PreviewServer server) {
        this.settingsFile = settingsFile;
        this.environment = environment;
        this.clock = clock;
        this.server = server;
        this.troubles = new Troubles(server);
        thread.setDaemon(true);
    }

    /** Shows what is there, listens, and follows what changes. */
    void start() {
        load();
        server.start();
        thread.start();
    }

    private void watch() {
        try {
            while (!stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (isOther()) {
                    load();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isOther() {
        return settingsState != FileStates.of(settingsFile) || themesState != FileStates.ofAllIn(folders);
    }

    /** Notes the states before it reads, so that what changes meanwhile is seen. */
    private synchronized void load() {
        settingsState = FileStates.of(settingsFile);
        themesState = FileStates.ofAllIn(folders);
        try {
            Settings settings = SettingsReader.read(settingsFile, environment);
            folders = FileStates.folders(settings.themes());
            themesState = FileStates.ofAllIn(folders);
            Themes themes = SiteThemes.load(settings);
            PreviewSession next = new PreviewSession(settings, themes, server, troubles, clock);
            end();
            session = next;
            troubles.ofSettings(List.of());
            next.start();
        } catch (SettingsException e) {
            troubles.ofSettings(e.problems());
        } catch (ThemeException e) {
            troubles.ofSettings(
                    e.problems().stream().map(ThemeProblem::toString).toList());
        } catch (UncheckedIOException | StoreException e) {
            troubles.ofSettings(String.valueOf(e.getMessage()).lines().toList());
        }
    }

    private void end() {
        if (session != null) {
            session.close();
        }
    }

    @Override
    public void close() {
        stop.countDown();
        synchronized (this) {
            end();
        }
        server.close();
    }
}
