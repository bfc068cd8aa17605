package dev.pressrun.web;

import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.ReaderLinks;
import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.subscriber.Subscription;
import dev.pressrun.subscriber.SubscriptionState;
import dev.pressrun.subscriber.Tokens.Purpose;
import dev.pressrun.web.ReaderPages.Button;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where readers unsubscribe. GET shows a page with one button and changes nothing, because the scanners of mail servers follow
 * links; POST does it, for the button and for mail programs (RFC 8058), without cookies, and however often it is asked. The
 * token in the address is all that is needed, and it is never logged.
 */
final class Unsubscribe {
    private static final Logger LOG = LoggerFactory.getLogger(Unsubscribe.class);

    private static final Notice METHOD = Notice.of(HttpStatus.METHOD_NOT_ALLOWED_405, "post")
            .with(HttpHeader.ALLOW, "GET, HEAD, POST")
            .with(HttpHeader.CONNECTION, "close");

    private final Readership readers;
    private final SitePath folder;
    private final ReaderPages pages;
    private final Duration patience;

    /** Of a service at the address of {@code settings}; {@code patience} is for a form to arrive. */
    Unsubscribe(Readership readers, WebSettings settings, Duration patience) {
        this.readers = readers;
        this.folder = SitePath.of(settings.url()).below(ReaderLinks.UNSUBSCRIBE);
        this.pages = new ReaderPages(new PageFrame(readers.site(), readers.theme(), settings.url(), folder));
        this.patience = patience;
    }

    /** Somebody with a good token, and the language of the pages. */
    private record Visit(String digest, SubscriberId subscriber, Locale language) {
        /** Whether the token is one of a message that was sent to try a digest. */
        boolean isTest() {
            return subscriber.equals(Reader.NOBODY);
        }
    }

    /** The answer to a request for something below {@code unsubscribe/}; null for all others. */
    @Nullable
    Answer answer(Request request) {
        String written = request.getHttpURI().getPath();
        if (!written.contains(ReaderLinks.UNSUBSCRIBE)) {
            return null;
        }
        return SitePath.parse(written)
                .filter(path -> path.text().startsWith(folder.text()) && !path.equals(folder))
                .map(path -> answer(path, request))
                .orElse(null);
    }

    private Answer answer(SitePath path, Request request) {
        boolean isPost = HttpMethod.POST.is(request.getMethod());
        if (!isPost && !HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            return METHOD;
        }
        if (!isPost && Refusals.hasBody(request)) {
            return Refusals.BODY;
        }
        if (path.equals(pages.frame().stylesheet())) {
            return isPost ? Refusals.METHOD : pages.frame().style();
        }
        Locale language = Language.of(request.getHeaders(), readers.site().locale());
        Optional<Visit> visit = visit(path, language);
        if (visit.isEmpty()) {
            return new Later(() -> pages.page(HttpStatus.NOT_FOUND_404, "unknown", Button.NONE, Map.of(), language));
        }
        return isPost
                ? new Posted(patience, form -> act(visit.get(), form))
                : new Later(() -> state(visit.get(), HttpStatus.OK_200));
    }

    /** Empty for everything that was not made by us, whatever is wrong with it. */
    private Optional<Visit> visit(SitePath path, Locale language) {
        String[] parts = path.text().substring(folder.text().length()).split("/", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        return readers.tokens()
                .subscriber(Purpose.UNSUBSCRIBE, parts[0], parts[1])
                .map(subscriber -> new Visit(parts[0], subscriber, language));
    }

    private Answer act(Visit visit, PostedForm form) {
        if (form.has("List-Unsubscribe", "One-Click")) {
            end(visit);
            return pages.line(visit.isTest() ? "test" : "ended", Map.of());
        }
        if (form.has(Button.STOP.field())) {
            end(visit);
            return state(visit, HttpStatus.OK_200);
        }
        if (form.has(Button.UNDO.field())) {
            return undo(visit);
        }
        return state(visit, HttpStatus.BAD_REQUEST_400);
    }

    private void end(Visit visit) {
        if (readers.subscribers()
                .end(visit.subscriber(), visit.digest(), readers.clock().instant())) {
            LOG.info("a reader has unsubscribed digest={}", visit.digest());
        }
    }

    private Answer undo(Visit visit) {
        if (readers.subscribers()
                .resume(visit.subscriber(), visit.digest(), readers.clock().instant())) {
            LOG.info("a reader has taken back the end of a subscription digest={}", visit.digest());
        }
        Optional<Subscription> now = find(visit);
        return now.filter(subscription -> subscription.state() == SubscriptionState.CONFIRMED)
                .<Answer>map(subscription -> page(HttpStatus.OK_200, "resumed", Button.STOP, visit, subscription))
                .orElseGet(() -> state(visit, HttpStatus.CONFLICT_409));
    }

    /** Says how things stand, and offers what can be done about it. */
    private Answer state(Visit visit, int status) {
        Optional<Subscription> now = find(visit);
        if (now.isEmpty()) {
            Map<String, String> values = Map.of("title", readers.title(visit.digest()));
            return pages.page(status, visit.isTest() ? "test" : "nobody", Button.NONE, values, visit.language());
        }
        if (now.get().state() != SubscriptionState.ENDED) {
            return page(status, "ask", Button.STOP, visit, now.get());
        }
        boolean isResumable = readers.subscribers()
                .isResumable(visit.subscriber(), visit.digest(), readers.clock().instant());
        return page(status, "ended", isResumable ? Button.UNDO : Button.NONE, visit, now.get());
    }

    private Optional<Subscription> find(Visit visit) {
        return readers.subscribers().find(visit.subscriber(), visit.digest());
    }

    private Fixed page(int status, String name, Button button, Visit visit, Subscription subscription) {
        Map<String, String> values =
                Map.of("title", readers.title(visit.digest()), "address", masked(subscription.address()));
        return pages.page(status, name, button, values, visit.language());
    }

    /** Tells a reader with several addresses which one it is, and somebody to whom the mail was forwarded not much. */
    private static String masked(String address) {
        try {
            return new EmailAddress(address).masked();
        } catch (IllegalArgumentException e) {
            return "***"; // somebody broke it by hand
        }
    }
}
