package dev.pressrun.delivery;

/** Marks a delivery as handed at the last moment, and remembers how far that went. */
final class Handover implements Runnable {
    private enum Stage {
        NOT_BEGUN,
        FAILED,
        DONE
    }

    private final Ledger ledger;
    private final Delivery delivery;
    private Stage stage = Stage.NOT_BEGUN;

    Handover(Ledger ledger, Delivery delivery) {
        this.ledger = ledger;
        this.delivery = delivery;
    }

    @Override
    public void run() {
        stage = Stage.FAILED;
        ledger.hand(delivery);
        stage = Stage.DONE;
    }

    /** What came of an attempt in which something was thrown. */
    SendResult resultOf(Throwable thrown) {
        String why = "not sent: " + thrown;
        return switch (stage) {
            // the message could not be made: perhaps a later version of us can
            case NOT_BEGUN -> new SendResult.Deferred(why);
            case FAILED -> new SendResult.Unreachable(why);
            case DONE -> new SendResult.Uncertain(why);
        };
    }
}
