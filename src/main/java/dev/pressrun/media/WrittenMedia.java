package dev.pressrun.media;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.post.Enclosure;
import dev.pressrun.post.Episode;
import dev.pressrun.post.Media;
import dev.pressrun.post.Notes;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The media of a post as its author wrote them, before anybody knows which files there are.
 *
 * @param image an address; empty when there is none
 */
public record WrittenMedia(String image, List<WrittenFile> files, Episode episode) {
    private static final WrittenMedia NONE = new WrittenMedia("", List.of(), Episode.UNTOLD);

    public WrittenMedia {
        files = List.copyOf(files);
    }

    /** What front matter says; a value that means nothing is left out, and becomes a problem. */
    public static WrittenMedia of(FrontMatter matter, Notes notes) {
        List<WrittenFile> files = new WrittenFiles(matter, notes).all();
        // whoever writes about films has seasons and episodes as well
        Episode episode = files.isEmpty() ? Episode.UNTOLD : Episodes.of(matter, notes);
        String image = Pictures.of(matter);
        return image.isEmpty() && files.isEmpty() ? NONE : new WrittenMedia(image, files, episode);
    }

    /** Whether nothing is written. */
    public boolean isEmpty() {
        return image.isEmpty() && files.isEmpty();
    }

    /** The same with a picture for a post that names none itself. */
    public WrittenMedia orImage(String other) {
        return image.isEmpty() ? new WrittenMedia(other, files, episode) : this;
    }

    /** The media with the addresses and lengths of their files; what can be no address of the web is left out. */
    public Media at(Places places) {
        Set<URI> seen = new HashSet<>();
        List<Enclosure> enclosures = files.stream()
                .flatMap(file -> places.of(file.address()).map(file::at).stream())
                .filter(enclosure -> seen.add(enclosure.url()))
                .toList();
        URI picture =
                image.isEmpty() ? null : places.of(image).map(Places.Place::url).orElse(null);
        return new Media(picture, enclosures, episode);
    }
}
