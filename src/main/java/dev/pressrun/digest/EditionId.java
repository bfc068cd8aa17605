package dev.pressrun.digest;

import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What makes an edition the same edition on every node and after every restart: the digest and the local time at which it was
 * due. Its text form is {@code weekly/2026-11-23T09:00/Europe/Berlin}.
 */
public record EditionId(String digest, LocalDateTime due, ZoneId zone) {
    public static EditionId parse(String text) {
        String[] parts = text.split("/", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not an edition id: " + text);
        }
        return new EditionId(parts[0], LocalDateTime.parse(parts[1]), ZoneId.of(parts[2]));
    }

    @Override
    public String toString() {
        return digest + "/" + due + "/" + zone;
    }
}
