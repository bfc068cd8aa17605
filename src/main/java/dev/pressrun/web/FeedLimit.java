package dev.pressrun.web;

import dev.pressrun.web.FeedRate.Manner;
import dev.pressrun.web.FeedRate.Reader;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/** Answers readers that fetch the same feed again and again with how long to wait (RFC 6585, section 4). */
final class FeedLimit {
    private final FeedRate rate;
    private final InetAddressSet proxies = new InetAddressSet();

    FeedLimit(WebSettings settings) {
        this.rate = new FeedRate(settings.feedRate(), System::nanoTime);
        settings.proxies().forEach(proxies::add);
    }

    /** The refusal that a reader gets in place of the whole feed in this state; empty for who may have it. */
    Optional<Answer> refusal(Request request, String tag) {
        if (rate.isOff() || !HttpMethod.GET.is(request.getMethod())) {
            return Optional.empty();
        }
        return Client.of(request, proxies).flatMap(client -> {
            HttpFields asked = request.getHeaders();
            String program = asked.get(HttpHeader.USER_AGENT);
            Reader reader = new Reader(
                    client,
                    program == null ? 0 : program.hashCode(),
                    request.getHttpURI().getPath());
            boolean conditional =
                    asked.contains(HttpHeader.IF_NONE_MATCH) || asked.contains(HttpHeader.IF_MODIFIED_SINCE);
            OptionalLong wait = rate.take(reader, tag, conditional ? Manner.CONDITIONAL : Manner.PLAIN);
            return wait.isPresent() ? Optional.of(tooMany(wait.getAsLong())) : Optional.empty();
        });
    }

    private static Answer tooMany(long seconds) {
        return Fixed.text(
                        HttpStatus.TOO_MANY_REQUESTS_429,
                        Caching.NEVER,
                        "You have had this feed many times, and it has not changed. Ask less often, or with If-None-Match.")
                .with(HttpHeader.RETRY_AFTER, String.valueOf(seconds))
                .open();
    }
}
