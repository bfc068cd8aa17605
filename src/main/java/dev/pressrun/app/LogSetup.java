package dev.pressrun.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where log lines go: warnings to standard error, so that standard output belongs to the command's answer; in the service
 * everything from info on to standard output, a line an event. A file of logback's own, named with
 * {@code -Dlogback.configurationFile}, holds instead.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    private static final String NAME = "pressrun";
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{0}: "
            + "%replace(%msg){'[\\r\\n]+', ' | '}%replace(%replace(%ex){'[\\r\\n\\t ]+', ' '}){'^(?=.)', ' | '}%nopex%n";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (hasFile()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        write(context, "System.err", Level.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Whether there is one of the files that logback reads by itself. */
    private static boolean hasFile() {
        return System.getProperty("logback.configurationFile") != null
                || Stream.of("logback-test.xml", "logback.xml")
                        .anyMatch(file -> LogSetup.class.getClassLoader().getResource(file) != null);
    }

    /** Logs as a service does. */
    static void service() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        if (context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(NAME) != null) {
            write(context, "System.out", Level.INFO);
        }
    }

    private static void write(LoggerContext context, String target, Level level) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName(NAME);
        appender.setTarget(target);
        appender.setEncoder(encoder);
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        root.setLevel(Level.WARN);
        context.getLogger("dev.pressrun").setLevel(level);
    }
}
