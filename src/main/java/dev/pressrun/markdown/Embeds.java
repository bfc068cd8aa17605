package dev.pressrun.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Puts a link where an element would load another page, and players beside a link to what they play. */
final class Embeds {
    private static final Map<String, String> ADDRESS =
            Map.of("iframe", "src", "embed", "src", "object", "data", "script", "src");
    private static final Set<String> BLOCKS =
            Set.of("body", "div", "section", "article", "blockquote", "main", "aside");

    private static final Pattern YOUTUBE =
            Pattern.compile("https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]{1,64})(.*)");
    private static final Pattern VIMEO = Pattern.compile("https?://player\\.vimeo\\.com/video/(\\d{1,20}).*");
    private static final Pattern GIST = Pattern.compile("(https://gist\\.github\\.com/[\\w.-]{1,64}/\\w{1,64})\\.js.*");
    private static final Pattern LIST = Pattern.compile(".*[?&]list=([\\w-]{1,64}).*");
    private static final Pattern START = Pattern.compile(".*[?&]start=(\\d{1,9}).*");

    /** Who plays what is behind an address, by a part of the host's name: a name that is the same in every language. */
    private static final Map<String, String> PLAYERS = Map.ofEntries(
            Map.entry("youtube.com", "YouTube"),
            Map.entry("youtu.be", "YouTube"),
            Map.entry("vimeo.com", "Vimeo"),
            Map.entry("dailymotion.com", "Dailymotion"),
            Map.entry("twitch.tv", "Twitch"),
            Map.entry("ted.com", "TED"),
            Map.entry("soundcloud.com", "SoundCloud"),
            Map.entry("spotify.com", "Spotify"),
            Map.entry("bandcamp.com", "Bandcamp"),
            Map.entry("codepen.io", "CodePen"),
            Map.entry("jsfiddle.net", "JSFiddle"),
            Map.entry("gist.github.com", "GitHub Gist"));

    private Embeds() {}

    /** A link to what the element would have loaded; what stands in for that when there is no address that one may follow. */
    static void link(Element embed, Element to, HtmlCleaner cleaner) {
        Optional<String> page = source(embed).flatMap(cleaner.addresses()::link).map(Embeds::page);
        if (embed.normalName().equals("script")) {
            page.filter(url -> GIST.matcher(url + ".js").matches()).ifPresent(url -> link(url, embed, to, cleaner));
        } else if (page.isPresent()) {
            link(page.get(), embed, to, cleaner);
        } else {
            embed.select("img").forEach(image -> Images.copy(image, to, cleaner));
        }
    }

    /** A player, which not every reader's program shows, and a link, which each does. */
    static void play(Element player, Element to, HtmlCleaner cleaner) {
        List<String> sources = Lazy.playable(player, cleaner.addresses());
        if (sources.isEmpty()) {
            cleaner.unwrap(player, to);
            return;
        }
        if (!cleaner.medium().isMail() && !HtmlCleaner.isInLink(to)) {
            Element copy = to.appendElement(player.normalName());
            cleaner.copyAttributes(player, copy);
            sources.forEach(source -> copy.appendElement("source").attr("src", source));
        }
        if (!isLinked(player, sources, cleaner.addresses())) {
            link(sources.get(0), player, to, cleaner);
        }
    }

    /** Whether the author has put a link beside the player. */
    private static boolean isLinked(Element player, List<String> sources, Addresses addresses) {
        Element next = player.nextElementSibling();
        Element link = next == null ? null : next.selectFirst("a[href]");
        return link != null
                && addresses.link(link.attr("href")).filter(sources::contains).isPresent();
    }

    private static void link(String url, Element from, Element to, HtmlCleaner cleaner) {
        String text = name(url, from.attr("title").strip());
        if (HtmlCleaner.isInLink(to)) {
            HtmlCleaner.say(text, to); // no link may stand in a link
            return;
        }
        Element place = to;
        if (BLOCKS.contains(to.normalName())) {
            place = cleaner.dressed(to.appendElement("p"));
        } else if (to.childNodeSize() > 0) {
            HtmlCleaner.say(" ", to);
        }
        cleaner.dressed(place.appendElement("a").attr("href", url)).text(text);
    }

    private static String name(String url, String title) {
        if (!title.isEmpty()) {
            return title;
        }
        String host = url.replaceFirst("^https?://", "").replaceFirst("[/?#].*$", "");
        return PLAYERS.entrySet().stream()
                .filter(player -> host.equals(player.getKey()) || host.endsWith("." + player.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(url);
    }

    private static Optional<String> source(Element embed) {
        if (embed.normalName().equals("lite-youtube")) {
            return Optional.of(embed.attr("videoid"))
                    .filter(id -> !id.isBlank())
                    .map("https://www.youtube.com/embed/"::concat);
        }
        String attribute = ADDRESS.getOrDefault(embed.normalName(), "src");
        Stream<String> own = Stream.of(embed.attr("data-src"), embed.attr(attribute));
        Stream<String> inner = embed.select("embed[src]").stream().map(child -> child.attr("src"));
        return Stream.concat(own, inner)
                .filter(address -> !address.isBlank() && !address.equals("about:blank"))
                .findFirst();
    }

    /** Players show nothing but a frame when opened alone; this is the page that a reader would want. */
    private static String page(String url) {
        Matcher youtube = YOUTUBE.matcher(url);
        if (youtube.matches()) {
            return youtube(youtube.group(1), youtube.group(2));
        }
        Matcher vimeo = VIMEO.matcher(url);
        if (vimeo.matches()) {
            return "https://vimeo.com/" + vimeo.group(1);
        }
        Matcher gist = GIST.matcher(url);
        return gist.matches() ? gist.group(1) : url;
    }

    private static String youtube(String id, String query) {
        Matcher list = LIST.matcher(query);
        if (id.equals("videoseries") && list.matches()) {
            return "https://www.youtube.com/playlist?list=" + list.group(1);
        }
        Matcher start = START.matcher(query);
        return "https://www.youtube.com/watch?v=" + id + (start.matches() ? "&t=" + start.group(1) : "");
    }
}
