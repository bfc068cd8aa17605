package dev.pressrun.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import dev.pressrun.post.Enclosure;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;

/** An entry of Atom 1.0. */
final class AtomEntry {
    private static final WireFeeds.AtomEntries ENTRIES = new WireFeeds.AtomEntries();

    private AtomEntry() {}

    /** The entry, with the HTML as XML has it. */
    static byte[] write(Item item, byte[] html) {
        Element feed = AtomFeed.root();
        ENTRIES.add(entry(item), feed);
        Element entry = feed.getChild("entry", feed.getNamespace());
        AtomFeed.addLanguage(entry, item.language());
        int behindId = entry.indexOf(entry.getChild("id", entry.getNamespace())) + 1;
        WireFeeds.addDate(entry, behindId, "updated", Dates.rfc3339(item.updated()));
        WireFeeds.addDate(entry, behindId + 1, "published", Dates.rfc3339(item.published()));
        return XmlWriter.bytes(entry, "  ", html);
    }

    private static Entry entry(Item item) {
        Entry entry = new Entry();
        entry.setId(item.id());
        entry.setTitle(item.title());
        entry.setAlternateLinks(List.of(AtomFeed.link("alternate", "text/html", item.url())));
        entry.setOtherLinks(links(item));
        entry.setAuthors(item.authors().stream().map(AtomFeed::person).toList());
        entry.setCategories(item.labels().stream().map(AtomEntry::category).toList());
        if (!item.summary().isEmpty()) {
            entry.setSummary(AtomFeed.text(Content.TEXT, item.summary()));
        }
        if (item.content() != null) {
            entry.setContents(List.of(AtomFeed.text(Content.HTML, XmlWriter.STAND_IN)));
        }
        entry.setForeignMarkup(MediaElements.picture(item.media()).toList());
        return entry;
    }

    private static List<Link> links(Item item) {
        List<Link> links = new ArrayList<>();
        if (!item.external().isEmpty()) {
            Link related = new Link();
            related.setRel("related");
            related.setHref(item.external());
            links.add(related);
        }
        item.media().enclosures().stream().distinct().map(AtomEntry::enclosure).forEach(links::add);
        return links;
    }

    private static Link enclosure(Enclosure enclosure) {
        Link link = AtomFeed.link("enclosure", enclosure.type(), enclosure.url().toASCIIString());
        if (enclosure.length() > 0) {
            link.setLength(enclosure.length());
        }
        return link;
    }

    private static Category category(Item.Label label) {
        Category category = new Category();
        category.setTerm(label.name());
        category.setScheme(label.scheme());
        category.setLabel(label.name());
        return category;
    }
}
