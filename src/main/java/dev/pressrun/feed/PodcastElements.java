package dev.pressrun.feed;

import dev.pressrun.post.Author;
import dev.pressrun.post.Enclosure;
import dev.pressrun.post.Episode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** What podcast directories want to know, in the words of Apple and of the podcast namespace. */
final class PodcastElements {
    private PodcastElements() {}

    /** What is said of a whole series that has sound. */
    static List<Element> channel(Contents contents) {
        Podcast podcast = contents.settings().podcast();
        Author author = contents.author();
        List<Element> elements = new ArrayList<>();
        String speaker = CleanText.titleOr(podcast.author(), author == null ? contents.title() : author.name());
        elements.add(text("author", speaker));
        podcast.categories().forEach(category -> elements.add(category(category)));
        elements.add(explicit(podcast.language()));
        addImage(elements, podcast.image());
        Author owner = podcast.owner();
        if (owner != null) {
            elements.add(owner(owner));
        }
        elements.add(text("type", podcast.type().name().toLowerCase(Locale.ROOT)));
        elements.add(new Element("guid", WireFeeds.PODCAST)
                .setText(PodcastGuid.of(contents.currentAddressOf(RssFeed.NAME)).toString()));
        elements.add(locked(podcast));
        return elements;
    }

    /** What is said of one episode; nothing of an item that is none. */
    static List<Element> item(Item item) {
        Optional<Enclosure> sound = Sound.main(item.media().enclosures()).filter(Sound::is);
        if (sound.isEmpty()) {
            return List.of();
        }
        Episode episode = item.media().episode();
        List<Element> elements = new ArrayList<>();
        Duration duration = sound.get().duration();
        if (duration != null && duration.toSeconds() > 0) {
            elements.add(text("duration", Long.toString(duration.toSeconds())));
        }
        addNumber(elements, "episode", episode.number());
        addNumber(elements, "season", episode.season());
        Episode.Kind kind = episode.kind() == null ? Episode.Kind.FULL : episode.kind();
        elements.add(text("episodeType", kind.name().toLowerCase(Locale.ROOT)));
        addImage(elements, item.media().image());
        if (episode.language() != null) {
            elements.add(explicit(episode.language()));
        }
        return elements;
    }

    private static Element text(String name, String text) {
        return new Element(name, WireFeeds.ITUNES).setText(text);
    }

    private static void addNumber(List<Element> elements, String name, int number) {
        if (number > 0) {
            elements.add(text(name, Integer.toString(number)));
        }
    }

    private static void addImage(List<Element> elements, @Nullable URI image) {
        if (image != null) {
            elements.add(new Element("image", WireFeeds.ITUNES).setAttribute("href", image.toASCIIString()));
        }
    }

    private static Element explicit(Episode.Language language) {
        return text("explicit", Boolean.toString(language == Episode.Language.EXPLICIT));
    }

    private static Element category(String category) {
        String[] names = category.split("\\s*>\\s*", 2);
        Element element = new Element("category", WireFeeds.ITUNES).setAttribute("text", names[0]);
        if (names.length == 2) {
            element.addContent(new Element("category", WireFeeds.ITUNES).setAttribute("text", names[1]));
        }
        return element;
    }

    private static Element owner(Author owner) {
        Element element =
                new Element("owner", WireFeeds.ITUNES).addContent(text("name", CleanText.title(owner.name())));
        String email = CleanText.address(owner.email());
        return email == null ? element : element.addContent(text("email", email));
    }

    private static Element locked(Podcast podcast) {
        Element locked = new Element("locked", WireFeeds.PODCAST)
                .setText(podcast.locked().word());
        String email = podcast.owner() == null
                ? null
                : CleanText.address(podcast.owner().email());
        return email == null ? locked : locked.setAttribute("owner", email);
    }
}
