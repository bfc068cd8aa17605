package dev.pressrun.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes the socket of one connection and keeps hold of it: Angus lets nobody set its options or close it at once. */
final class TappedSockets extends SocketFactory {
    private volatile @Nullable Socket socket;

    @Override
    public Socket createSocket() throws IOException {
        Socket made = new Socket();
        // without it every message waits for a delayed acknowledgement
        made.setTcpNoDelay(true);
        socket = made;
        return made;
    }

    /** How long to wait for each answer from now on. */
    void waitUpTo(Duration timeout) throws SocketException {
        Socket made = socket;
        if (made != null) {
            made.setSoTimeout((int) timeout.toMillis());
        }
    }

    /** Ends the connection without another word, from whatever thread. */
    void cut() throws IOException {
        Socket made = socket;
        if (made != null) {
            made.close();
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw unconnectedOnly();
    }

    private static UnsupportedOperationException unconnectedOnly() {
        return new UnsupportedOperationException("only unconnected sockets");
    }
}
