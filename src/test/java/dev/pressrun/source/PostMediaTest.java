package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Enclosure;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostMediaTest {
    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, x/a.md, p.png, x/p.png, https://blog.example.org/x/p.png",
        "PLAIN, a/index.md, p.png, a/p.png, https://blog.example.org/a/p.png",
        "PLAIN, x/a.md, ../p.png, p.png, https://blog.example.org/p.png",
        "PLAIN, x/a.md, assets/p.png, assets/p.png, https://blog.example.org/assets/p.png",
        "PLAIN, a.md, /assets/p.png, , https://blog.example.org/assets/p.png",
        "PLAIN, a.md, nowhere.png, , https://blog.example.org/nowhere.png",
        "HUGO, content/x/a/index.md, p.png, content/x/a/p.png, https://blog.example.org/x/a/p.png",
        "HUGO, content/x/a.md, img/p.png, static/img/p.png, https://blog.example.org/img/p.png",
        "JEKYLL, _posts/2020-01-01-a.md, assets/p.png, assets/p.png, https://blog.example.org/assets/p.png",
        "JEKYLL, _posts/2020-01-01-a.md, https://b.org/p.png, , https://b.org/p.png",
        "JEKYLL, _posts/2020-01-01-a.md, //b.org/p.png, , https://b.org/p.png",
        "PLAIN, a.md, my picture.png, my picture.png, https://blog.example.org/my%20picture.png"
    })
    void aPictureIsBesideThePostOrBelowTheSite(
            Generator generator, String post, String written, @Nullable String file, String url) {
        posts.with(post, yaml("image: " + written));
        if (file != null) {
            posts.with(file, "x");
        }

        assertThat(posts.only(generator).media().image()).hasToString(url);
    }

    @Test
    void theLengthOfASoundIsThatOfItsFile() {
        posts.with("a/index.md", yaml("audio: talk.mp3\nduration: '12:30'")).with("a/talk.mp3", new byte[1234]);

        Enclosure sound = posts.only().media().enclosures().get(0);

        assertThat(sound.url()).hasToString("https://blog.example.org/a/talk.mp3");
        assertThat(sound.length()).isEqualTo(1234);
        assertThat(sound.type()).isEqualTo("audio/mpeg");
        assertThat(sound.duration()).hasSeconds(750);
    }

    @Test
    void aSoundThatGrowsIsNoticedThoughThePostIsTheSame() {
        posts.with("a/index.md", yaml("audio: talk.mp3")).with("a/talk.mp3", new byte[10]);
        PostFolder all = new PostFolder(new SourceSettings(folder, Generator.PLAIN, null), Posts.SITE);
        all.read(Posts.NOW);

        posts.with("a/talk.mp3", new byte[20]);

        assertThat(all.read(Posts.NOW).posts().get(0).media().enclosures())
                .singleElement()
                .extracting(Enclosure::length)
                .isEqualTo(20L);
    }

    @ParameterizedTest
    @CsvSource({"NAMED,", "FIRST, https://blog.example.org/one.png"})
    void theFirstPictureOfTheTextStandsForThePostWhereThatIsWanted(FieldRules.Picture picture, @Nullable String url) {
        posts.with("a.md", yaml("") + "`![no](zero.png)`\n\n![One](one.png) ![Two](two.png)\n");

        assertThat(read(picture)).isEqualTo(String.valueOf(url));
    }

    @Test
    void aPictureThatIsNamedComesBeforeTheFirstOfTheText() {
        posts.with("a.md", yaml("image: named.png") + "![One](one.png)\n");

        assertThat(read(FieldRules.Picture.FIRST)).isEqualTo("https://blog.example.org/named.png");
    }

    private String read(FieldRules.Picture picture) {
        FieldRules rules = new FieldRules(picture, FieldRules.Dating.FILES, List.of());
        SourceSettings settings = new SourceSettings(folder, Generator.PLAIN, null, rules);
        return String.valueOf(new PostFolder(settings, Posts.SITE)
                .read(Posts.NOW)
                .posts()
                .get(0)
                .media()
                .image());
    }

    private static String yaml(String lines) {
        return "---\ntitle: A\ndate: 2020-01-01\n" + lines + "\n---\nText\n\n";
    }
}
