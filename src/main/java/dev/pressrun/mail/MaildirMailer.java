package dev.pressrun.mail;

import dev.pressrun.delivery.Mailer;
import dev.pressrun.delivery.Message;
import dev.pressrun.delivery.SendResult;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Puts messages into a Maildir, for mail programs on the same machine. A message that is delivered twice lands in the same file,
 * so there is no second copy as long as the first is unread.
 */
public final class MaildirMailer implements Mailer {
    private static final int CONNECTIONS = 4;
    private static final Set<OpenOption> CREATED = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path folder;
    private final String host = host();
    private final AtomicLong counter = new AtomicLong();
    private final PreparedEditions editions;
    private volatile boolean foldersMade;

    public MaildirMailer(Path folder, Letterhead letterhead) {
        this.folder = folder;
        this.editions = new PreparedEditions(letterhead);
    }

    @Override
    public SendResult send(Message message, Runnable handover) {
        return editions.send(message, edition -> send(edition, message, handover));
    }

    private SendResult send(PreparedEdition edition, Message message, Runnable handover) {
        String name = name(message);
        try {
            makeFolders();
            deliver(edition, message, name, handover);
        } catch (IOException e) {
            // perhaps somebody removed them
            foldersMade = false;
            return new SendResult.Unreachable("could not write into " + folder + ": " + Reply.line(e));
        }
        return kept(name);
    }

    @Override
    public int connections() {
        return CONNECTIONS;
    }

    @Override
    public void close() {
        // nothing is kept open
    }

    /** The same for every attempt of a delivery. */
    private String name(Message message) {
        byte[] delivery = (message.messageId() + " " + message.to()).getBytes(StandardCharsets.UTF_8);
        return message.edition().made().getEpochSecond() + "." + UUID.nameUUIDFromBytes(delivery) + "." + host;
    }

    private void makeFolders() throws IOException {
        if (!foldersMade) {
            for (String name : List.of("tmp", "new", "cur")) {
                Path made = folder.resolve(name);
                Files.createDirectories(made, ownersOnly(made, "rwx------"));
            }
            foldersMade = true;
        }
    }

    private void deliver(PreparedEdition edition, Message message, String name, Runnable handover) throws IOException {
        String attempt = name + "." + ProcessHandle.current().pid() + "." + counter.incrementAndGet();
        Path written = folder.resolve("tmp").resolve(attempt);
        try {
            write(edition, message, written);
            handover.run();
            Files.move(written, folder.resolve("new").resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            // what was delivered is no longer there
            Files.deleteIfExists(written);
        }
    }

    /** What readers get is nobody else's business. Nothing where files have no such permissions. */
    private static FileAttribute<?>[] ownersOnly(Path file, String permissions) {
        return hasPermissions(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasPermissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void write(PreparedEdition edition, Message message, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATED, ownersOnly(file, "rw-------"));
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            edition.writeTo(out, message);
            out.flush();
            channel.force(true);
        }
    }

    /** The name in the folder must survive a power failure too. */
    private SendResult kept(String name) {
        Path delivered = folder.resolve("new");
        try {
            // only there can a folder be opened as a file
            if (hasPermissions(delivered)) {
                try (FileChannel channel = FileChannel.open(delivered, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        } catch (IOException e) {
            return new SendResult.Uncertain("not certain to be kept in " + delivered + ": " + Reply.line(e));
        }
        return new SendResult.Accepted("new/" + name);
    }

    /** Without the two characters that mean something in a Maildir. */
    private static String host() {
        try {
            return InetAddress.getLocalHost()
                    .getHostName()
                    .replace("/", "\\057")
                    .replace(":", "\\072");
        } catch (UnknownHostException e) {
            return "localhost"; // a host without a name
        }
    }
}
