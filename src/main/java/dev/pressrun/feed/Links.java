package dev.pressrun.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** The links of an RSS or Atom document to itself, to its hubs and to its archives, and what it says about being one. */
final class Links {
    private final List<Element> elements = new ArrayList<>();
    private final String type;
    private final Namespace atom;

    private Links(String type, Namespace atom) {
        this.type = type;
        this.atom = atom;
    }

    static List<Element> of(Contents contents, String name, String type, Namespace atom) {
        Links links = new Links(type, atom);
        links.add("self", contents.addressOf(name));
        contents.hubs().stream().map(URI::toASCIIString).forEach(links::addHub);
        // RFC 5005, section 4
        if (contents.part().kind() == Part.Kind.ARCHIVE) {
            links.add("current", contents.currentAddressOf(name));
        }
        contents.olderAddressOf(name).ifPresent(address -> links.add("prev-archive", address));
        contents.newerAddressOf(name).ifPresent(address -> links.add("next-archive", address));
        switch (contents.part().kind()) {
            case COMPLETE -> links.elements.add(new Element("complete", WireFeeds.HISTORY));
            case ARCHIVE -> links.elements.add(new Element("archive", WireFeeds.HISTORY));
            case NEWEST -> {}
        }
        return links.elements;
    }

    private void add(String relation, String address) {
        elements.add(link(relation, address).setAttribute("type", type));
    }

    private void addHub(String address) {
        elements.add(link("hub", address));
    }

    private Element link(String relation, String address) {
        return new Element("link", atom).setAttribute("href", address).setAttribute("rel", relation);
    }
}
