package dev.pressrun.digest;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where editions can be read on the web. An address says nothing but the digest and when the edition was due, so it can be
 * written into the edition before that is kept.
 *
 * @param web the address at which readers reach this service, ending with a slash
 */
public record EditionLinks(URI web) {
    /** What the paths of all of it begin with. */
    public static final String FOLDER = "editions/";

    /** The name of the feed of a digest's editions. */
    public static final String FEED = "atom.xml";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmssSSS", Locale.ROOT);

    /** The list of the digests that keep their editions. */
    public String all() {
        return web + FOLDER;
    }

    /** The list of a digest's editions. */
    public String of(String digest) {
        return all() + digest + "/";
    }

    /** The page of an edition. */
    public String of(EditionId edition) {
        return of(edition.digest()) + name(edition) + "/";
    }

    /** What an edition is called below its digest, such as {@code 2026-11-23-0900}. */
    public static String name(EditionId edition) {
        LocalDateTime due = edition.due();
        if (due.getNano() != 0) {
            return EXACT.format(due);
        }
        return (due.getSecond() == 0 ? MINUTE : SECOND).format(due);
    }
}
