package dev.pressrun.app;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Writes warnings and errors to standard error, a line each, and nothing else. */
final class TerseLog extends LegacyAbstractLogger {
    @Serial
    private static final long serialVersionUID = 1;

    TerseLog(String name) {
        this.name = name;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public boolean isInfoEnabled() {
        return false;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String message,
            Object @Nullable [] arguments,
            @Nullable Throwable problem) {
        String text = MessageFormatter.basicArrayFormat(message, arguments);
        System.err.println(level + " " + name.substring(name.lastIndexOf('.') + 1) + ": " + text
                + (problem == null ? "" : " | " + problem));
    }
}
