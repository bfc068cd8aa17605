package dev.pressrun.app;

import static java.util.stream.Collectors.toSet;

import dev.pressrun.config.Settings;
import dev.pressrun.delivery.Mailer;
import dev.pressrun.delivery.Pace;
import dev.pressrun.digest.Archives;
import dev.pressrun.digest.Digest;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.mail.Letterhead;
import dev.pressrun.mail.MailSettings;
import dev.pressrun.mail.MaildirMailer;
import dev.pressrun.mail.SmtpMailer;
import dev.pressrun.store.Store;
import dev.pressrun.subscriber.ReaderLinks;
import dev.pressrun.subscriber.Tokens;
import java.util.Map;
import java.util.TreeMap;

/** Makes the mailer that the settings name. */
final class Mailers {
    private Mailers() {}

    /** How fast messages may begin; a Maildir takes them as fast as they come. */
    static Pace pace(MailSettings settings) {
        return switch (settings.transport()) {
            case SMTP -> new Pace(settings.smtp().rate());
            case MAILDIR -> new Pace(0);
        };
    }

    /** The addresses of pages about one reader. */
    static ReaderLinks links(Settings settings, Store store) {
        return new ReaderLinks(
                settings.web().url(), new Tokens(store.tokenKeys().all()));
    }

    private static Archives archives(Settings settings) {
        return new Archives(
                settings.site().url(),
                new EditionLinks(settings.web().url()),
                settings.digests().stream()
                        .filter(Digest::isArchived)
                        .map(Digest::name)
                        .collect(toSet()));
    }

    /** What every message says, to look at it: its tokens open nothing, so that a preview can be shown to anybody. */
    static Letterhead sample(Settings settings) {
        Tokens tokens = new Tokens(new TreeMap<>(Map.of(0, new byte[32])));
        MailSettings mail = settings.mail();
        return new Letterhead(
                new ReaderLinks(settings.web().url(), tokens), archives(settings), mail.letterhead(), mail.dkim());
    }

    /** The mailer, which puts each reader's own into messages with the secrets that the store keeps. */
    static Mailer open(Settings settings, Store store) {
        MailSettings mail = settings.mail();
        Letterhead letterhead =
                new Letterhead(links(settings, store), archives(settings), mail.letterhead(), mail.dkim());
        return switch (mail.transport()) {
            case SMTP -> new SmtpMailer(mail.smtp(), letterhead);
            case MAILDIR -> new MaildirMailer(mail.folder(), letterhead);
        };
    }
}
