package dev.pressrun.dialect;

import java.util.List;
import java.util.Map;

/**
 * Videos, posts of other sites and the like: what a page would load becomes a link to it. Without a title of the author's it is
 * called by its site or its file, which is the same in every language.
 */
final class Embeds {
    private Embeds() {}

    static void addTo(Map<String, Snippet> all) {
        for (String name : List.of("youtube", "youtubeembed", "youtube_embed", "youtubeid", "lite_youtube")) {
            put(all, name, "YouTube", "https://www.youtube.com/watch?v=");
        }
        put(all, "vimeo", "Vimeo", "https://vimeo.com/");
        put(all, "bilibili", "bilibili", "https://www.bilibili.com/video/");
        put(all, "dailymotion", "Dailymotion", "https://www.dailymotion.com/video/");
        put(all, "streamable", "Streamable", "https://streamable.com/");
        put(all, "instagram", "Instagram", "https://www.instagram.com/p/");
        put(all, "asciinema", "asciinema", "https://asciinema.org/a/");
        put(all, "spotify", "Spotify", "https://open.spotify.com/");
        put(all, "soundcloud", "SoundCloud", "https://soundcloud.com/");
        put(all, "speakerdeck", "Speaker Deck", "https://speakerdeck.com/");
        put(all, "slideshare", "SlideShare", "https://www.slideshare.net/slideshow/embed_code/");
        put(all, "scribd", "Scribd", "https://www.scribd.com/doc/");
        put(all, "video", "", "");
        put(all, "audio", "", "");
        for (String name : List.of("tweet", "twitter", "x", "twitter_simple", "x_simple")) {
            all.put(name, Embeds::tweet);
        }
        all.put("gist", Embeds::gist);
        all.put("codepen", Embeds::codepen);
        all.put("notebook", Embeds::notebook);
    }

    private static void put(Map<String, Snippet> all, String name, String text, String below) {
        all.put(name, call -> {
            String id = call.first("id", "url", "src", "href", "file");
            String what = id.isEmpty() ? call.arguments().get("", 0) : id;
            if (what.isEmpty()) {
                return nothing(call);
            }
            String title = call.first("title", "alt", "caption");
            boolean isAddress = what.contains("/") && (what.contains("://") || what.startsWith("/") || below.isEmpty());
            String usual = text.isEmpty() ? file(what) : text;
            return call.link(title.isEmpty() ? usual : title, isAddress || below.isEmpty() ? what : below + what);
        });
    }

    private static String file(String address) {
        String path = address.replaceFirst("[?#].*", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? address : name;
    }

    private static String nothing(Call call) {
        call.findings()
                .warn(call.line(), "\"" + call.name() + "\" names nothing to show and was left out; give it an id");
        return call.body();
    }

    /** Either the address, or the number, or who said it and the number. */
    private static String tweet(Call call) {
        String id = call.arguments().get("id", 0);
        if (id.isEmpty()) {
            return nothing(call);
        }
        if (id.contains("://")) {
            return call.link("X", id);
        }
        String second = call.arguments().get("", 1);
        String user = second.isEmpty() ? call.first("user") : id;
        String number = second.isEmpty() ? id : second;
        String name = user.isEmpty() ? "i/web" : user;
        return call.link(
                user.isEmpty() ? "X" : "@" + user + " (X)", "https://twitter.com/" + name + "/status/" + number);
    }

    /** Hugo has user and id, Jekyll one word with a slash between them; the file comes last. */
    private static String gist(Call call) {
        String first = call.arguments().get("", 0);
        String second = call.arguments().get("", 1);
        boolean isWhole = first.indexOf('/') >= 0 || second.isEmpty() || second.indexOf('.') >= 0;
        String gist = isWhole ? first : first + "/" + second;
        return call.link("Gist " + gist, gist.contains("://") ? gist : "https://gist.github.com/" + gist);
    }

    private static String codepen(Call call) {
        String user = call.arguments().get("user", 0);
        String id = call.arguments().get("id", 1);
        String address = user.contains("://") ? user : "https://codepen.io/" + user + "/pen/" + id;
        return call.link("CodePen", address);
    }

    /** A notebook of Python, which its plugin keeps below a folder of this name. */
    private static String notebook(Call call) {
        String file = call.arguments().get("", 0);
        return call.link(file(file), call.findings().absolute("downloads/notebooks/" + file));
    }
}
