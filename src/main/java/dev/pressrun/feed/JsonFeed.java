package dev.pressrun.feed;

import dev.pressrun.post.Author;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1. */
final class JsonFeed {
    static final String NAME = "feed.json";
    static final String MEDIA_TYPE = "application/feed+json";

    private JsonFeed() {}

    static Frame frame(Contents contents) {
        return Frame.of(
                new String(JsonText.of(object -> fields(contents, object)), StandardCharsets.UTF_8) + "\n",
                ",",
                "]}\n");
    }

    private static void fields(Contents contents, JsonText object) {
        object.text("version", "https://jsonfeed.org/version/1.1");
        object.text("title", contents.title());
        object.text("home_page_url", contents.homeAddress());
        // it identifies the whole series, so its archives have the same
        object.text("feed_url", contents.currentAddressOf(NAME));
        object.text("next_url", contents.olderAddressOf(NAME).orElse(""));
        object.text("description", contents.description());
        Imprint imprint = contents.settings().imprint();
        object.text("icon", text(imprint.logo() == null ? imprint.icon() : imprint.logo()));
        object.text("favicon", text(imprint.icon()));
        object.text("language", contents.language());
        Author author = contents.author();
        object.authors(author == null ? List.of() : List.of(author));
        object.objects("hubs", contents.hubs().stream().map(JsonFeed::hub).toList());
        object.emptyArray("items");
    }

    private static JsonText.Fields hub(URI address) {
        return object -> {
            object.text("type", "WebSub");
            object.text("url", address.toASCIIString());
        };
    }

    private static String text(@Nullable URI address) {
        return address == null ? "" : address.toASCIIString();
    }
}
