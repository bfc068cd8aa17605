package dev.pressrun.delivery;

import java.util.function.BiFunction;

/** A mailer that does what a test says. */
record ScriptedMailer(int connections, BiFunction<Message, Runnable, SendResult> script) implements Mailer {
    @Override
    public SendResult send(Message message, Runnable handover) {
        return script.apply(message, handover);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
