package dev.pressrun.feed;

import dev.pressrun.post.Enclosure;
import dev.pressrun.post.Media;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;

/** Pictures and files in the words of Media RSS, for what RSS and Atom have none for. */
final class MediaElements {
    private MediaElements() {}

    /** The picture that stands for the post. */
    static Stream<Element> picture(Media media) {
        URI image = media.image();
        return image == null
                ? Stream.empty()
                : Stream.of(new Element("thumbnail", WireFeeds.MEDIA).setAttribute("url", image.toASCIIString()));
    }

    /** The files beyond the one that an RSS item may have. */
    static Stream<Element> others(List<Enclosure> enclosures) {
        Optional<Enclosure> main = Sound.main(enclosures);
        return enclosures.stream()
                .filter(enclosure -> !enclosure.equals(main.orElse(null)))
                .distinct()
                .map(MediaElements::content);
    }

    private static Element content(Enclosure enclosure) {
        Element content = new Element("content", WireFeeds.MEDIA)
                .setAttribute("url", enclosure.url().toASCIIString())
                .setAttribute("type", enclosure.type());
        if (enclosure.length() > 0) {
            content.setAttribute("fileSize", Long.toString(enclosure.length()));
        }
        Duration duration = enclosure.duration();
        if (duration != null) {
            content.setAttribute("duration", Long.toString(duration.toSeconds()));
        }
        return content;
    }
}
