package dev.pressrun.feed;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Image;
import dev.pressrun.post.Author;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;

/** RSS 2.0, as the RSS Advisory Board's profile asks for it. */
final class RssFeed {
    static final String NAME = "rss.xml";
    static final String MEDIA_TYPE = "application/rss+xml";

    private RssFeed() {}

    static Frame frame(Contents contents) {
        Document document = WireFeeds.document(channel(contents));
        Element root = document.getRootElement();
        List.of(WireFeeds.ATOM, WireFeeds.CONTENT, WireFeeds.DC).forEach(root::addNamespaceDeclaration);
        if (contents.hasMedia()) {
            root.addNamespaceDeclaration(WireFeeds.MEDIA);
        }
        Element channel = root.getChild("channel");
        if (contents.hasSound()) {
            root.addNamespaceDeclaration(WireFeeds.ITUNES);
            root.addNamespaceDeclaration(WireFeeds.PODCAST);
            channel.addContent(PodcastElements.channel(contents));
        }
        // first, where readers look for it; ROME would put it behind the items
        channel.addContent(0, Links.of(contents, NAME, MEDIA_TYPE, WireFeeds.ATOM));
        contents.updated()
                .ifPresent(updated ->
                        WireFeeds.addDate(channel, behindDescription(channel), "lastBuildDate", Dates.rfc822(updated)));
        return Frame.of(XmlWriter.text(document, contents.stylesheetAddress()), "", "  </channel>\n</rss>\n");
    }

    private static int behindDescription(Element channel) {
        Element last = Stream.of("copyright", "language", "description")
                .map(channel::getChild)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return channel.indexOf(last) + 1;
    }

    /** A channel without anything in it that knows every namespace an item may need. */
    static Element root() {
        Element root = new Element("rss");
        List.of(WireFeeds.ATOM, WireFeeds.CONTENT, WireFeeds.DC, WireFeeds.ITUNES, WireFeeds.MEDIA, WireFeeds.PODCAST)
                .forEach(root::addNamespaceDeclaration);
        return root.addContent(new Element("channel"));
    }

    private static Channel channel(Contents contents) {
        Channel channel = new Channel("rss_2.0");
        channel.setTitle(contents.title());
        channel.setLink(contents.homeAddress());
        channel.setDescription(contents.description().isEmpty() ? contents.title() : contents.description());
        channel.setLanguage(contents.language().isEmpty() ? null : contents.language());
        channel.setGenerator(Contents.GENERATOR);
        Imprint imprint = contents.settings().imprint();
        String rights = CleanText.title(imprint.rights());
        channel.setCopyright(rights.isEmpty() ? null : rights);
        URI picture = imprint.logo() == null ? imprint.icon() : imprint.logo();
        if (picture != null) {
            channel.setImage(image(contents, picture));
        }
        addAuthor(channel, contents);
        channel.setItems(new ArrayList<>());
        return channel;
    }

    // the profile: title and link are those of the channel
    private static Image image(Contents contents, URI picture) {
        Image image = new Image();
        image.setUrl(picture.toASCIIString());
        image.setTitle(contents.title());
        image.setLink(contents.homeAddress());
        image.setWidth(null); // ROME would say -1
        image.setHeight(null);
        return image;
    }

    private static void addAuthor(Channel channel, Contents contents) {
        Author author = contents.author();
        if (author == null) {
            return;
        }
        if (hasContact(author)) {
            channel.setManagingEditor(contact(author));
        } else {
            channel.setModules(RssItem.creators(List.of(author)));
        }
    }

    /** Says whether the author can be named as the profile has it: an address with the name in parentheses behind it. */
    static boolean hasContact(Author author) {
        return author.email() != null
                && author.name().indexOf('(') < 0
                && author.name().indexOf(')') < 0;
    }

    static String contact(Author author) {
        return author.email() + " (" + author.name() + ")";
    }
}
