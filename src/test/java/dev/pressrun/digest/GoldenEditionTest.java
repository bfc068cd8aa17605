package dev.pressrun.digest;

import static dev.pressrun.digest.Samples.ID;
import static dev.pressrun.digest.Samples.NOW;
import static dev.pressrun.digest.Samples.SITE;
import static dev.pressrun.digest.Samples.WEEKLY;
import static dev.pressrun.digest.Samples.digest;
import static dev.pressrun.digest.Samples.post;

import dev.pressrun.digest.Samples.Written;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.theme.Theme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole editions, as a reader gets them. */
class GoldenEditionTest {
    private static final Post LAMP =
            post("the-lamp", "2026-11-22T19:30:00+01:00", "The lamp that would not dim", null, new Written("""
                    <p>It was the <a href="https://example.org/dimmer">dimmer</a>, of course &amp; not the lamp.</p>
                    <h2>What I tried</h2>
                    <ul><li>A new bulb.</li><li>An <code>old</code> bulb.</li></ul>
                    <h3>What helped</h3>
                    <pre><code>load = 40 W &gt; 20 W</code></pre>
                    <blockquote><p>Read the label first.</p></blockquote>
                    """, """
                    It was the dimmer [1], of course & not the lamp.

                    What I tried
                    ------------

                      * A new bulb.
                      * An old bulb.

                    What helped

                        load = 40 W > 20 W

                    > Read the label first.

                    [1] https://example.org/dimmer
                    """));

    /** A post in the shape of the first format of all: a title with slashes, a headline, a date, a numbered list. */
    private static final Post DRAWER = post(
            "a-drawer-that-sticks-/-I-planed-the-wrong-side-/-candle-wax-",
            "2004-10-25T00:00:00+02:00",
            "a drawer that sticks / I planed the wrong side, twice, before I looked / candle wax",
            "Fitting the First Drawer of a Chest That Is Older Than the House",
            new Written("""
                    <p>Wood moves. I’d been told—and had forgotten.</p>
                    <ol><li>Look: where does it shine?</li><li>Wax: only there.</li></ol>
                    <p>It runs now.</p>
                    """, """
                    Wood moves. I’d been told—and had forgotten.

                      1. Look: where does it shine?
                      2. Wax: only there.


                    It runs now.
                    """));

    private final EditionRenderer renderer = new EditionRenderer(SITE, Theme.named("default"));

    @Test
    void anEditionOfOnePost() throws IOException {
        Golden.assertLooksAs("one-post", renderer.render(WEEKLY, ID, List.of(LAMP), NOW));
    }

    @Test
    void aPostOfTheFirstFormat() throws IOException {
        Golden.assertLooksAs("first-format", renderer.render(WEEKLY, ID, List.of(DRAWER), NOW));
    }

    @Test
    void anEditionOfSeveralPosts() throws IOException {
        Golden.assertLooksAs("several-posts", renderer.render(WEEKLY, ID, List.of(LAMP, DRAWER), NOW));
    }

    @Test
    void anEditionOfSummaries() throws IOException {
        Digest summaries = digest("{title}, {date}", Content.SUMMARY, 1, 20, List.of());

        Golden.assertLooksAs("summaries", renderer.render(summaries, ID, List.of(LAMP, DRAWER), NOW));
    }
}
