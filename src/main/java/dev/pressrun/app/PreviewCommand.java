package dev.pressrun.app;

import dev.pressrun.preview.PreviewServer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code pressrun preview}. */
final class PreviewCommand {
    private final PressrunCommand pressrun;
    private final Argument<Boolean> open = Argument.flag("--open", "Opens it in the browser.");
    private final Argument<Integer> port = Argument.option(
            Integer.class,
            OptionSpec.builder("--port")
                    .paramLabel("N")
                    .defaultValue("0")
                    .description("The port to listen on; without it, any free one."));

    PreviewCommand(PressrunCommand pressrun) {
        this.pressrun = pressrun;
    }

    CommandSpec spec() {
        return Commands.command(
                "preview",
                "Shows the next edition of each digest to you alone, as mail, text, feed and page, and follows what you"
                        + " change. Publishes, sends and writes nothing.",
                this::preview,
                open,
                port);
    }

    private int preview() throws InterruptedException {
        if (port.value() < 0 || port.value() > 65_535) {
            throw new CommandFailedException("--port must be a number from 0 to 65535, not " + port.value());
        }
        try (Stop stop = new Stop();
                PreviewServer server = new PreviewServer(port.value());
                Previewing preview =
                        new Previewing(pressrun.settingsFile(), pressrun.environment(), pressrun.clock(), server)) {
            preview.start();
            pressrun.out().println("The preview is at " + server.address() + " until you press Ctrl+C");
            pressrun.out().flush();
            if (open.value()) {
                Browser.open(server.address()).ifPresent(pressrun.err()::println);
                pressrun.err().flush();
            }
            stop.await();
        }
        return ExitCode.DONE;
    }
}
