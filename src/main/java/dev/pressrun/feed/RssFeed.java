package dev.pressrun.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import dev.pressrun.post.Author;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** RSS 2.0, as the RSS Advisory Board's profile asks for it. */
final class RssFeed {
    static final String NAME = "rss.xml";
    static final String MEDIA_TYPE = "application/rss+xml";
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private RssFeed() {}

    static FeedFile write(Contents contents) {
        Document document = WireFeeds.document(channel(contents));
        Element channel = document.getRootElement().getChild("channel");
        document.getRootElement().addNamespaceDeclaration(ATOM);
        complete(channel, contents);
        return new FeedFile(NAME, MEDIA_TYPE + "; charset=utf-8", XmlWriter.bytes(document));
    }

    private static void complete(Element channel, Contents contents) {
        // first, where readers look for it; ROME would put it behind the items
        channel.addContent(0, selfLink(contents.addressOf(NAME)));
        contents.updated().ifPresent(updated -> WireFeeds.date(channel, "lastBuildDate", Dates.rfc822(updated)));
        Iterator<dev.pressrun.feed.Item> posts = contents.items().iterator();
        for (Element item : channel.getChildren("item")) {
            WireFeeds.date(item, "pubDate", Dates.rfc822(posts.next().published()));
        }
    }

    private static Channel channel(Contents contents) {
        Channel channel = new Channel("rss_2.0");
        channel.setTitle(contents.title());
        channel.setLink(contents.homeAddress());
        channel.setDescription(contents.description().isEmpty() ? contents.title() : contents.description());
        channel.setLanguage(contents.language().isEmpty() ? null : contents.language());
        channel.setGenerator(Contents.GENERATOR);
        contents.updated().ifPresent(updated -> channel.setLastBuildDate(Date.from(updated.toInstant())));
        addAuthor(channel, contents);
        channel.setItems(contents.items().stream().map(RssFeed::item).toList());
        return channel;
    }

    // the profile: an address with the name behind it; without an address, Dublin Core
    private static void addAuthor(Channel channel, Contents contents) {
        Author author = contents.author();
        if (author == null) {
            return;
        }
        if (author.email() == null) {
            channel.setModules(creators(List.of(author)));
        } else {
            channel.setManagingEditor(author.email() + " (" + author.name() + ")");
        }
    }

    private static Item item(dev.pressrun.feed.Item post) {
        Item item = new Item();
        item.setTitle(post.title());
        item.setLink(post.url());
        item.setGuid(guid(post));
        item.setPubDate(Date.from(post.published().toInstant()));
        item.setCategories(post.tags().stream().map(RssFeed::category).toList());
        if (!post.summary().isEmpty()) {
            item.setDescription(description(post.summary()));
        }
        if (post.content() != null) {
            item.setContent(content(post.content()));
        }
        if (!post.authors().isEmpty()) {
            item.setModules(creators(post.authors()));
        }
        item.setForeignMarkup(List.of(updated(post)));
        return item;
    }

    private static Guid guid(dev.pressrun.feed.Item post) {
        Guid guid = new Guid();
        guid.setValue(post.id());
        guid.setPermaLink(post.hasItsAddressAsId());
        return guid;
    }

    private static Category category(String tag) {
        Category category = new Category();
        category.setValue(tag);
        return category;
    }

    // an item's description is HTML to every reader, the summary is plain text
    private static Description description(String summary) {
        Description description = new Description();
        description.setValue(CleanText.html(summary));
        return description;
    }

    private static Content content(String html) {
        Content content = new Content();
        content.setType(Content.HTML);
        content.setValue(html);
        return content;
    }

    private static List<Module> creators(List<Author> authors) {
        DCModule module = new DCModuleImpl();
        module.setCreators(authors.stream().map(Author::name).toList());
        return List.of(module);
    }

    private static Element selfLink(String address) {
        return new Element("link", ATOM)
                .setAttribute("href", address)
                .setAttribute("rel", "self")
                .setAttribute("type", MEDIA_TYPE);
    }

    private static Element updated(dev.pressrun.feed.Item post) {
        return new Element("updated", ATOM).setText(Dates.rfc3339(post.updated()));
    }
}
