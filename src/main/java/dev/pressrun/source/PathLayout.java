package dev.pressrun.source;

import dev.pressrun.post.PostId;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;

/** A generator whose post ids are the posts' addresses. */
interface PathLayout extends Layout {
    @Override
    default PostId id(Manuscript manuscript, URI url, OffsetDateTime published, Site site) {
        return new PostId(url.toString());
    }
}
