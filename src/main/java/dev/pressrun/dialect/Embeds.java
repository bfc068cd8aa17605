package dev.pressrun.dialect;

import java.util.List;
import java.util.Map;

/** Videos, posts of other sites and the like: what a page would load becomes a link to it. */
final class Embeds {
    private Embeds() {}

    static void addTo(Map<String, Snippet> all) {
        for (String name : List.of("youtube", "youtubeembed", "youtube_embed", "youtubeid", "lite_youtube")) {
            put(all, name, "Video on YouTube", "https://www.youtube.com/watch?v=");
        }
        put(all, "vimeo", "Video on Vimeo", "https://vimeo.com/");
        put(all, "bilibili", "Video on bilibili", "https://www.bilibili.com/video/");
        put(all, "dailymotion", "Video on Dailymotion", "https://www.dailymotion.com/video/");
        put(all, "streamable", "Video on Streamable", "https://streamable.com/");
        put(all, "instagram", "Post on Instagram", "https://www.instagram.com/p/");
        put(all, "asciinema", "Recording on asciinema", "https://asciinema.org/a/");
        put(all, "spotify", "Listen on Spotify", "https://open.spotify.com/");
        put(all, "soundcloud", "Listen on SoundCloud", "https://soundcloud.com/");
        put(all, "speakerdeck", "Slides on Speaker Deck", "https://speakerdeck.com/");
        put(all, "slideshare", "Slides on SlideShare", "https://www.slideshare.net/slideshow/embed_code/");
        put(all, "scribd", "Document on Scribd", "https://www.scribd.com/doc/");
        put(all, "video", "Video", "");
        put(all, "audio", "Audio", "");
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
            return call.link(title.isEmpty() ? text : title, isAddress || below.isEmpty() ? what : below + what);
        });
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
            return call.link("Post on X", id);
        }
        String second = call.arguments().get("", 1);
        String user = second.isEmpty() ? call.first("user") : id;
        String number = second.isEmpty() ? id : second;
        String name = user.isEmpty() ? "i/web" : user;
        return call.link("Post on X", "https://twitter.com/" + name + "/status/" + number);
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
        return call.link("Pen on CodePen", address);
    }

    /** A notebook of Python, which its plugin keeps below a folder of this name. */
    private static String notebook(Call call) {
        String file = call.arguments().get("", 0);
        return call.link("Notebook " + file, call.findings().absolute("downloads/notebooks/" + file));
    }
}
