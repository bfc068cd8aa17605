package dev.pressrun.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** The files of the site that are served beside its posts. */
record AssetMap(SitePath home, Assets assets) {
    /** The file at a path of this server; empty when there is none, or none that may be served. */
    Optional<Answer> at(SitePath path) {
        if (!path.text().startsWith(home.text())) {
            return Optional.empty();
        }
        String address = path.text().substring(home.text().length());
        return AssetType.of(address).flatMap(type -> assets.find(address).flatMap(file -> answer(file, type)));
    }

    private static Optional<Answer> answer(Path file, AssetType type) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? Optional.of(StoredFile.of(file, attributes, type)) : Optional.empty();
        } catch (IOException e) {
            // gone, or not ours to read: for the reader there is no such file
            return Optional.empty();
        }
    }
}
