package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.delivery.DeliveryState;
import dev.pressrun.delivery.Mailer;
import dev.pressrun.delivery.Message;
import dev.pressrun.delivery.SendResult;
import dev.pressrun.digest.Digest;
import dev.pressrun.digest.Edition;
import dev.pressrun.post.Post;
import dev.pressrun.store.Store;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.SubscriptionState;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Sends one digest from the command line: a test, or what is new. */
final class DigestSend {
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final long SAY_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Settings settings;
    private final Store store;
    private final Clock clock;
    private final PrintWriter out;
    private final EditionMaker editions;

    DigestSend(Settings settings, Store store, Clock clock, PrintWriter out) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.out = out;
        this.editions = new EditionMaker(settings, store, SiteThemes.load(settings));
    }

    /** Sends what is new, or else the newest posts, to one address; nothing is recorded. */
    int test(Digest digest, List<Post> posts, String to) {
        EmailAddress address = EmailAddress.parse(to);
        Instant now = clock.instant();
        List<Post> fresh = editions.newPosts(digest, posts, now);
        Edition edition = editions.render(digest, now, fresh.isEmpty() ? editions.newest(digest, posts) : fresh);
        String messageId =
                "<test." + UUID.randomUUID() + "@" + edition.sender().from().domain() + ">";
        SendResult result;
        try (Mailer mailer = Mailers.open(settings, store)) {
            result = mailer.send(new Message(edition, new Reader(Reader.NOBODY, address, ""), messageId), () -> {});
        }
        if (fresh.isEmpty()) {
            out.println("nothing is due; these are the newest posts");
        }
        out.println(edition.subject() + " to " + address + ": " + result.reply());
        return result instanceof SendResult.Accepted ? ExitCode.DONE : ExitCode.NOT_DONE;
    }

    /** Says what {@link #send} would do. */
    int describe(Digest digest, List<Post> posts) {
        int owed = store.outbox().owed(digest.name());
        if (owed > 0) {
            out.println("first " + owed + " deliveries of earlier editions would be finished");
        }
        Instant now = clock.instant();
        List<Post> fresh = editions.newPosts(digest, posts, now);
        if (fresh.isEmpty()) {
            out.println(nothingNew(digest, posts, now));
            return ExitCode.DONE;
        }
        int readers = store.subscribers().count(digest.name()).getOrDefault(SubscriptionState.CONFIRMED, 0);
        out.println(editions.render(digest, now, fresh).subject());
        fresh.forEach(post -> out.println("  " + post.path() + "  " + post.title()));
        out.println("would be sent to " + Amount.of(readers, "confirmed subscriber"));
        return ExitCode.DONE;
    }

    /**
     * Makes an edition of what is new and waits until nothing of the digest is owed any more. When the service runs, it does the
     * sending; else this process does, also from the moment on at which the service ends.
     */
    int send(Digest digest, List<Post> posts) throws InterruptedException {
        store.editions().setUp(digest.name(), clock.instant());
        try (Stop stop = new Stop();
                Sending sending = new Sending(settings, store, clock)) {
            takeOver(sending);
            if (!sending.isHere()) {
                out.println("another pressrun is running on this store and sends");
            }
            int interrupted = store.outbox().owed(digest.name());
            if (interrupted > 0) {
                out.println("finishing an interrupted edition: " + Amount.of(interrupted, "message"));
            }
            return settle(digest, sending, stop) ? sendNew(digest, posts, sending, stop) : stopped(digest);
        }
    }

    private void takeOver(Sending sending) {
        sending.takeOver()
                .filter(uncertain -> uncertain > 0)
                .ifPresent(uncertain -> out.println(Amount.of(uncertain, "message")
                        + " of an interrupted edition may have arrived and will be sent again"));
    }

    private int sendNew(Digest digest, List<Post> posts, Sending sending, Stop stop) throws InterruptedException {
        Instant now = clock.instant();
        Optional<Edition> edition = editions.make(digest, now, posts);
        if (edition.isEmpty()) {
            out.println(whyNone(digest, posts, now));
            return ExitCode.DONE;
        }
        out.println(edition.get().subject());
        if (!settle(digest, sending, stop)) {
            return stopped(digest);
        }
        out.println(summary(store.outbox().tally(edition.get().id())));
        return ExitCode.DONE;
    }

    private int stopped(Digest digest) {
        out.println("stopped; " + Amount.of(store.outbox().owed(digest.name()), "message")
                + " still owed: the service, or this command, sends them the next time");
        return ExitCode.NOT_DONE;
    }

    private String whyNone(Digest digest, List<Post> posts, Instant now) {
        int fresh = editions.newPosts(digest, posts, now).size();
        return fresh == 0
                ? nothingNew(digest, posts, now)
                : "nobody has confirmed the digest " + digest.name() + "; " + Amount.of(fresh, "new post")
                        + " waiting (add a reader: pressrun subscribers add EMAIL --digest " + digest.name()
                        + " --confirmed)";
    }

    private String nothingNew(Digest digest, List<Post> posts, Instant now) {
        int waiting = editions.waiting(digest, posts, now);
        if (waiting > 0) {
            return Amount.of(waiting, "new post") + " waiting for digest." + digest.name() + ".min-posts = "
                    + digest.minPosts();
        }
        return "nothing new for the digest " + digest.name()
                + " (posts from before it was set up are sent only with digest." + digest.name() + ".since)";
    }

    /** What became of an edition's messages: {@code 118 accepted, 2 refused}. */
    static String summary(Map<DeliveryState, Integer> tally) {
        return tally.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private String stillOwed(int owed) {
        return Amount.of(owed, "message") + " still owed; the next attempt is at "
                + store.outbox()
                        .nextAttempt(clock.instant())
                        .map(Instant::toString)
                        .orElse("once");
    }

    /** Waits until nothing of the digest is owed; false when somebody wants to stop before that. */
    private boolean settle(Digest digest, Sending sending, Stop stop) throws InterruptedException {
        int all = store.outbox().owed(digest.name());
        try (Progress progress = Progress.of("sending", all)) {
            int owed = all;
            boolean stopping = false;
            long said = System.nanoTime();
            while (owed > 0 && !stopping) {
                takeOver(sending);
                long begun = System.nanoTime();
                owed = store.outbox().owed(digest.name());
                progress.at(all - owed);
                // counting a long list must not take the store's time from sending
                long cost = (System.nanoTime() - begun) / 1_000_000;
                if (System.nanoTime() - said > SAY_NANOS) {
                    said = System.nanoTime();
                    out.println(stillOwed(owed));
                }
                stopping = owed > 0 && stop.await(Math.max(LOOK_AGAIN_MILLIS, 20 * cost));
            }
            return !stopping;
        }
    }
}
