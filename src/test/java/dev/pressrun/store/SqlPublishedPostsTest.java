package dev.pressrun.store;

import dev.pressrun.post.PublishedPosts;
import dev.pressrun.post.PublishedPostsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlPublishedPostsTest implements PublishedPostsContract {
    @RegisterExtension
    final TemporaryStore temporary = new TemporaryStore();

    @Override
    public PublishedPosts publishedPosts() {
        return temporary.store().publishedPosts();
    }
}
