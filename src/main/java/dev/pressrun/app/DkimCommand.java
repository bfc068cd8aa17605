package dev.pressrun.app;

import dev.pressrun.dkim.DkimKey;
import dev.pressrun.dkim.DkimKeyPair;
import dev.pressrun.idn.DomainName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code pressrun dkim ...}. */
final class DkimCommand {
    private static final Set<OpenOption> CREATED = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final PressrunCommand pressrun;

    DkimCommand(PressrunCommand pressrun) {
        this.pressrun = pressrun;
    }

    CommandSpec spec() {
        return Commands.group("dkim", "Makes the keys that sign messages.", keygen());
    }

    private CommandSpec keygen() {
        Argument<String> selector = Argument.parameter(
                String.class, "SELECTOR", "A name for the key that had no other key of the domain, such as s1.");
        Argument<String> domain = Argument.option(
                String.class,
                OptionSpec.builder("--domain")
                        .paramLabel("DOMAIN")
                        .defaultValue("")
                        .description("The domain of the sender; without it the record's name is relative."));
        Argument<Boolean> ed25519 = Argument.flag("--ed25519", "Makes an Ed25519 key instead of RSA with 2048 bits.");
        Argument<Path> out = Argument.option(
                Path.class,
                OptionSpec.builder("--out")
                        .paramLabel("FILE")
                        .required(true)
                        .description("Where to write the private key; never over another file."));
        return Commands.command(
                "keygen",
                "Makes a key, and prints the DNS record that goes with it.",
                () -> keygen(
                        selector.value(),
                        domain.value(),
                        ed25519.value() ? DkimKey.Kind.ED25519 : DkimKey.Kind.RSA,
                        out.value()),
                selector,
                domain,
                ed25519,
                out);
    }

    private int keygen(String selector, String written, DkimKey.Kind kind, Path out) {
        if (!DkimKey.isSelector(selector)) {
            throw new CommandFailedException(
                    "a selector is up to 63 lower-case letters, digits and hyphens, not " + selector);
        }
        String domain = written.isEmpty() ? "" : domain(written);
        DkimKeyPair pair = DkimKeyPair.make(kind);
        write(pair.pem(), out);
        pressrun.out().println(pair.zoneLine(selector, domain));
        pressrun.err().println("""

                        The private key is in %s, which only you can read; the service must be able to, too.
                        Put the line above into the zone of %s. When it can be seen there, set:
                        dkim.%s.key-file = %s""".formatted(
                        out,
                        domain.isEmpty() ? "the sender's domain" : domain,
                        selector,
                        out.toAbsolutePath().normalize()));
        return ExitCode.DONE;
    }

    /** As it stands in a zone. */
    private static String domain(String written) {
        try {
            return DomainName.parse(written).ascii();
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(
                    "--domain must be a domain such as example.org, not " + written + ": " + e.getMessage());
        }
    }

    private static void write(String pem, Path out) {
        try (FileChannel file = FileChannel.open(out, CREATED, forItsOwner(out))) {
            Channels.newOutputStream(file).write(pem.getBytes(StandardCharsets.US_ASCII));
            file.force(true);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailedException(out + " is there already; name a file that is not");
        } catch (IOException e) {
            throw new UncheckedIOException(out + " cannot be written: " + e, e);
        }
    }

    /** Nothing where files have no such permissions. */
    private static FileAttribute<?>[] forItsOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
