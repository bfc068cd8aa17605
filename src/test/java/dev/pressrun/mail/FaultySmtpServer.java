package dev.pressrun.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that does what a test tells it, at one command or another. The commands are the SMTP verbs, CONNECT for the
 * greeting, and a dot for the end of a message.
 */
final class FaultySmtpServer implements AutoCloseable {
    /** Closes the connection; also as the end of an answer. */
    static final String HANG_UP = "(hang up)";
    /** Never answers, and keeps the connection. */
    static final String SILENCE = "(silence)";

    private final ServerSocket server;
    private final Tls mode;
    private final @Nullable SSLContext tls;
    private final Map<String, Deque<String>> script = new ConcurrentHashMap<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile int dataLines = Integer.MAX_VALUE;
    final List<String> commands = new CopyOnWriteArrayList<>();
    /** The messages that came with their final dot. */
    final List<String> messages = new CopyOnWriteArrayList<>();

    FaultySmtpServer() throws IOException {
        this(Tls.NONE, null);
    }

    FaultySmtpServer(Tls mode, @Nullable SSLContext tls) throws IOException {
        this.mode = mode;
        this.tls = tls;
        ServerSocketFactory sockets = mode == Tls.TLS
                ? Objects.requireNonNull(tls).getServerSocketFactory()
                : ServerSocketFactory.getDefault();
        this.server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept).start();
    }

    /** The answers to the next commands of this kind; after them the usual one. */
    FaultySmtpServer on(String command, String... answers) {
        script.computeIfAbsent(command, key -> new ConcurrentLinkedDeque<>()).addAll(List.of(answers));
        return this;
    }

    /** Hangs up after so many lines of a message. */
    FaultySmtpServer hangUpAfterLines(int lines) {
        dataLines = lines;
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** Closes the connections that there are. */
    void dropAll() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        dropAll();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "faulty-smtp");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                connections.incrementAndGet();
                daemon(() -> serve(socket)).start();
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            talk(socket, "CONNECT");
        } catch (IOException e) {
            // the client went away, or was sent away
        }
    }

    private void talk(Socket socket, String begin) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String verb = begin;
        while (answer(socket, verb)) {
            if (verb.equals("STARTTLS")) {
                talk(secured(socket), "");
                return;
            }
            String command = verb.equals("DATA") ? message(in) : in.readLine();
            if (command == null) {
                return;
            }
            commands.add(command);
            verb = command.replaceFirst(" .*", "").toUpperCase(Locale.ROOT);
        }
    }

    private boolean answer(Socket socket, String verb) throws IOException {
        Deque<String> planned = script.get(verb);
        String answer = planned == null ? null : planned.poll();
        String text = answer == null ? usual(verb) : answer;
        if (text.equals(SILENCE)) {
            return socket.getInputStream().read() >= 0;
        }
        String said = text.replace(HANG_UP, "");
        if (!said.isEmpty()) {
            socket.getOutputStream().write((said + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return !text.endsWith(HANG_UP);
    }

    private String usual(String verb) {
        return switch (verb) {
            case "" -> "";
            case "CONNECT" -> "220 ready";
            case "EHLO" -> mode != Tls.STARTTLS ? "250-hello\r\n250 AUTH PLAIN" : "250-hello\r\n250 STARTTLS";
            case "AUTH" -> "235 welcome";
            case "STARTTLS" -> "220 go ahead";
            case "DATA" -> "354 go ahead";
            case "QUIT" -> "221 bye" + HANG_UP;
            default -> "250 ok";
        };
    }

    private @Nullable String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        int lines = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                messages.add(message.toString());
                return ".";
            }
            if (++lines > dataLines) {
                return null;
            }
            message.append(line).append('\n');
        }
        return null;
    }

    private SSLSocket secured(Socket socket) throws IOException {
        SSLSocket secured =
                (SSLSocket) Objects.requireNonNull(tls).getSocketFactory().createSocket(socket, null, false);
        secured.setUseClientMode(false);
        return secured;
    }
}
