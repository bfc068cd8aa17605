package dev.pressrun.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;

/** The address and port of the settings cannot be listened on; the message says which, why, and what to change. */
public final class CannotListenException extends RuntimeException {
    CannotListenException(WebSettings settings, IOException refused) {
        super(
                "cannot listen on %s port %d: %s"
                        .formatted(
                                settings.address(),
                                settings.port(),
                                isOfThisMachine(settings.address())
                                        ? reason(refused)
                                                + "; is another program there already? see web.address and web.port"
                                        : "this is not an address of this machine; see web.address"),
                refused);
    }

    private static boolean isOfThisMachine(String address) {
        try {
            InetAddress found = InetAddress.getByName(address);
            return found.isAnyLocalAddress()
                    || found.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(found) != null;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String reason(IOException refused) {
        Throwable cause = refused.getCause() == null ? refused : refused.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
