package dev.pressrun.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * From where a request comes, as far as it can be told from others.
 *
 * @param network the address; of IPv6 the first 64 bits, since one reader has all the others
 */
record Client(String network) {
    private static final Pattern NUMBERS =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F.]{0,45}:[0-9a-fA-F:.]{1,45}");

    /**
     * Empty when the request comes from this machine, or through a proxy that nobody told us of: then all readers look like one,
     * and a limit for one would be a limit for all.
     */
    static Optional<Client> of(Request request, InetAddressSet proxies) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer)) {
            return Optional.empty();
        }
        HttpFields fields = request.getHeaders();
        if (!proxies.isEmpty() && proxies.test(peer.getAddress())) {
            return behind(fields.getCSV(HttpHeader.X_FORWARDED_FOR, false), proxies);
        }
        boolean isForwarded = fields.contains(HttpHeader.X_FORWARDED_FOR)
                || fields.contains(HttpHeader.FORWARDED)
                || fields.contains(HttpHeader.VIA);
        return isForwarded || peer.getAddress().isLoopbackAddress()
                ? Optional.empty()
                : Optional.of(of(peer.getAddress()));
    }

    /** The last in the list that is not a proxy of ours: what stands before it could have been written by anybody. */
    private static Optional<Client> behind(List<String> forwarded, InetAddressSet proxies) {
        for (int i = forwarded.size() - 1; i >= 0; i--) {
            Optional<InetAddress> address = address(forwarded.get(i));
            if (address.isEmpty() || !proxies.test(address.get())) {
                return address.map(Client::of);
            }
        }
        return Optional.empty();
    }

    /** Only what is written in numbers, so that no name is looked up. */
    private static Optional<InetAddress> address(String text) {
        String bare = text.replace("[", "").replaceFirst("\\].*", "");
        try {
            return NUMBERS.matcher(bare).matches() ? Optional.of(InetAddress.getByName(bare)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty(); // numbers, but no address
        }
    }

    private static Client of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new Client(Arrays.toString(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, 8)));
    }
}
