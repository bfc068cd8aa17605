package dev.pressrun.web;

import dev.pressrun.post.Post;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;

/** What readers of the web see, without the web server around it: for the author's own eyes. */
public final class PostView {
    private PostView() {}

    /**
     * The page of a post, its neighbours aside.
     *
     * @param stylesheet the path at which {@link #stylesheet} is reached
     */
    public static String page(Publication publication, WebSettings settings, Post post, String stylesheet) {
        return new Pages(publication, FeedSet.of(publication.feeds(), settings.url()), new SitePath(stylesheet))
                .post(post, null, null);
    }

    public static String stylesheet(Publication publication) {
        return publication.theme().fill("page.css", Map.of(), publication.site().locale());
    }

    /** The media type of a file beside posts; empty where files of such a name are not served. */
    public static Optional<String> mediaType(String path) {
        return AssetType.of(path).map(type -> type.found().get(HttpHeader.CONTENT_TYPE));
    }
}
