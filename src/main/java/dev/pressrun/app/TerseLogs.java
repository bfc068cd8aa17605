package dev.pressrun.app;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Takes the place of logback in commands that run for a moment and log nothing of their own: setting logback up takes longer than
 * writing the feeds of a hundred posts.
 */
public final class TerseLogs implements SLF4JServiceProvider {
    private final IMarkerFactory markers = new BasicMarkerFactory();

    /** Chooses it, unless somebody has set logback up; must come before the first logger. */
    static void choose() {
        if (System.getProperty("logback.configurationFile") == null && System.getProperty("slf4j.provider") == null) {
            System.setProperty("slf4j.internal.verbosity", "WARN"); // it would say at each start who was chosen
            System.setProperty("slf4j.provider", TerseLogs.class.getName());
        }
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return TerseLog::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return new NOPMDCAdapter();
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // nothing to set up, which is the point
    }
}
