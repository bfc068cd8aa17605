package dev.pressrun.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import dev.pressrun.post.Author;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;

/** An item of RSS 2.0, as the RSS Advisory Board's profile asks for it. */
final class RssItem {
    private static final WireFeeds.RssItems ITEMS = new WireFeeds.RssItems();

    private RssItem() {}

    /** The item, with the HTML as XML has it. */
    static byte[] write(Item post, byte[] html) {
        Element channel = RssFeed.root().getChild("channel");
        ITEMS.add(item(post), channel);
        Element item = channel.getChild("item");
        Element next = item.getChild(item.getChild("author") == null ? "guid" : "author");
        WireFeeds.addDate(item, item.indexOf(next), "pubDate", Dates.rfc822(post.published()));
        return XmlWriter.bytes(item, "    ", html);
    }

    private static com.rometools.rome.feed.rss.Item item(Item post) {
        com.rometools.rome.feed.rss.Item item = new com.rometools.rome.feed.rss.Item();
        item.setTitle(post.title());
        item.setLink(post.url());
        item.setGuid(guid(post));
        item.setCategories(post.labels().stream().map(RssItem::category).toList());
        addText(item, post);
        Sound.main(post.media().enclosures()).ifPresent(main -> item.setEnclosures(List.of(enclosure(main))));
        addAuthors(item, post.authors());
        item.setForeignMarkup(markup(post));
        return item;
    }

    /** The profile: a whole text stands behind a description; without one it is the description. */
    private static void addText(com.rometools.rome.feed.rss.Item item, Item post) {
        // an item's description is HTML to every reader, the summary is plain text
        if (!post.summary().isEmpty()) {
            item.setDescription(description(CleanText.html(post.summary())));
        }
        if (post.content() != null && post.summary().isEmpty()) {
            item.setDescription(description(new String(post.content(), StandardCharsets.UTF_8)));
        } else if (post.content() != null) {
            item.setContent(content());
        }
    }

    /** The profile: an address with the name behind it, or Dublin Core; an item may have one author and many creators. */
    private static void addAuthors(com.rometools.rome.feed.rss.Item item, List<Author> authors) {
        if (authors.size() == 1 && RssFeed.hasContact(authors.get(0))) {
            item.setAuthor(RssFeed.contact(authors.get(0)));
        } else if (!authors.isEmpty()) {
            item.setModules(creators(authors));
        }
    }

    static List<Module> creators(List<Author> authors) {
        DCModule module = new DCModuleImpl();
        module.setCreators(authors.stream().map(Author::name).toList());
        return List.of(module);
    }

    private static Guid guid(Item post) {
        Guid guid = new Guid();
        guid.setValue(post.id());
        guid.setPermaLink(post.hasItsAddressAsId());
        return guid;
    }

    private static Category category(Item.Label label) {
        Category category = new Category();
        category.setValue(label.name());
        category.setDomain(label.scheme());
        return category;
    }

    private static Description description(String html) {
        Description description = new Description();
        description.setValue(html);
        return description;
    }

    private static Content content() {
        Content content = new Content();
        content.setType(Content.HTML);
        content.setValue(XmlWriter.STAND_IN);
        return content;
    }

    private static Enclosure enclosure(dev.pressrun.post.Enclosure file) {
        Enclosure enclosure = new Enclosure();
        enclosure.setUrl(file.url().toASCIIString());
        enclosure.setType(file.type());
        enclosure.setLength(file.length());
        return enclosure;
    }

    private static List<Element> markup(Item post) {
        List<Element> markup = new ArrayList<>();
        markup.add(new Element("updated", WireFeeds.ATOM).setText(Dates.rfc3339(post.updated())));
        if (!post.external().isEmpty()) {
            markup.add(new Element("link", WireFeeds.ATOM)
                    .setAttribute("href", post.external())
                    .setAttribute("rel", "related"));
        }
        if (!post.foreignLanguage().isEmpty()) {
            markup.add(new Element("language", WireFeeds.DC).setText(post.foreignLanguage()));
        }
        MediaElements.picture(post.media()).forEach(markup::add);
        MediaElements.others(post.media().enclosures()).forEach(markup::add);
        markup.addAll(PodcastElements.item(post));
        return markup;
    }
}
