package dev.pressrun.source;

import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Site;
import java.net.URI;

/** A folder that was made for no generator. */
record PlainLayout() implements Layout {
    @Override
    public ContentRoot root() {
        return new ContentRoot("", "");
    }

    @Override
    public boolean holds(FoundFile file) {
        return true;
    }

    /** Pictures lie beside the file. */
    @Override
    public URI base(String folder, URI url, Site site) {
        return folder.isEmpty() ? site.url() : site.at(Permalink.encode(folder + "/"));
    }
}
