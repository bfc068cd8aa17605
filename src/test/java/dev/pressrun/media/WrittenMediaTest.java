package dev.pressrun.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.post.Enclosure;
import dev.pressrun.post.Episode;
import dev.pressrun.post.Media;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMediaTest {
    private static final Places ELSEWHERE =
            written -> Optional.of(new Places.Place(URI.create("https://a.org/").resolve(written), 0));

    private final List<Problem> problems = new ArrayList<>();

    private Media media(String yaml) {
        return written(yaml).at(ELSEWHERE);
    }

    private WrittenMedia written(String yaml) {
        String text = "---\ntitle: A\n" + yaml + "\n---\nText\n";
        Notes notes = new Notes("a.md", problems);
        return WrittenMedia.of(FrontMatter.split(text, notes), notes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image: /p.png",
                "Image: /p.png",
                "image: {path: /p.png, alt: x}",
                "image: {url: /p.png}",
                "image: {src: /p.png}",
                "image: {feature: /p.png}",
                "image: {thumbnail: /p.png}",
                "cover: /p.png",
                "cover: {image: /p.png}",
                "cover: {src: /p.png, alt: x}",
                "thumbnail: /p.png",
                "Thumbnail: /p.png",
                "featured_image: /p.png",
                "feature_image: /p.png",
                "featuredImage: /p.png",
                "heroImage: /p.png",
                "og_image: /p.png",
                "banner: /p.png",
                "images: [/p.png, /q.png]",
                "images: [{src: /p.png}]",
                "header: {teaser: /p.png}",
                "extra: {image: /p.png}",
                "params: {cover: {image: /p.png}}",
                "image: ''\ncover: /p.png",
                "image: false\nbanner: /p.png",
                "image: /p.png\ncover: /q.png"
            })
    void thePictureOfAPostHasManyNames(String yaml) {
        assertThat(media(yaml).image()).hasToString("https://a.org/p.png");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image:", "image: []", "image: {alt: x}", "image: true", "cover: {hidden: true}"})
    void nothingIsNoPicture(String yaml) {
        assertThat(written(yaml).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enclosure: /a.mp3 1234567 audio/mpeg",
                "enclosure: {url: /a.mp3, length: 1234567, type: audio/mpeg}",
                "enclosure: {URL: /a.mp3, Length: '1,234,567'}",
                "enclosures: [{url: /a.mp3, length: 1234567.0}]",
                "audio: {file: /a.mp3, size: 1234567, mime_type: audio/mpeg}",
                "podcast: {file: /a.mp3, length: 1234567}",
                "podcast: {url: /a.mp3, bytes: 1234567}",
                "podcast_file: /a.mp3\npodcast_bytes: 1234567",
                "attachments: [{url: /a.mp3, size_in_bytes: 1234567, mime_type: audio/mpeg}]",
                "audio: /a.mp3\nfile_size: 1234567",
                "audio: /a.mp3\nenclosure: /a.mp3 1234567"
            })
    void theSoundOfAPostHasManyNames(String yaml) {
        assertThat(media(yaml).enclosures())
                .containsExactly(new Enclosure(URI.create("https://a.org/a.mp3"), "audio/mpeg", 1_234_567, null));
        assertThat(problems).isEmpty();
    }

    @Test
    void aPostMayHaveManyFiles() {
        assertThat(media("attachments:\n  - /a.mp3\n  - https://b.org/b.pdf?x=1.mp3\n  - url: c.unknown")
                        .enclosures())
                .extracting(file -> file.url() + " " + file.type())
                .containsExactly(
                        "https://a.org/a.mp3 audio/mpeg",
                        "https://b.org/b.pdf?x=1.mp3 application/pdf",
                        "https://a.org/c.unknown application/octet-stream");
    }

    @Test
    void theLengthOfAFileOfOursIsTheFilesOwn() {
        Places ours = written -> Optional.of(new Places.Place(URI.create("https://a.org/a.mp3"), 77));

        Media media = written("enclosure: /a.mp3 12 audio/mpeg").at(ours);

        assertThat(media.enclosures())
                .singleElement()
                .extracting(Enclosure::length)
                .isEqualTo(77L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3723 | PT1H2M3S",
                "3723.5 | PT1H2M3S",
                "'3723' | PT1H2M3S",
                "1:02:03 | PT1H2M3S",
                "01:02:03 | PT1H2M3S",
                "62:03 | PT1H2M3S",
                "PT1H2M3S | PT1H2M3S",
                "pt62m3s | PT1H2M3S",
                "1h 2m 3s | PT1H2M3S",
                "1 hour, 2 minutes 3 seconds | PT1H2M3S",
                "45 min | PT45M",
                "90 minutes | PT1H30M",
                "12:30 | PT12M30S"
            })
    void howLongItPlaysIsWrittenInManyForms(String written, Duration expected) {
        assertThat(media("podcast: {file: /a.mp3, duration: \"" + written + "\"}")
                        .enclosures())
                .singleElement()
                .extracting(Enclosure::duration)
                .isEqualTo(expected);
        assertThat(media("audio: /a.mp3\nduration: \"" + written + "\"").enclosures())
                .singleElement()
                .extracting(Enclosure::duration)
                .isEqualTo(expected);
        assertThat(problems).isEmpty();
    }

    @Test
    void aTimeInTomlHasSeconds() {
        Notes notes = new Notes("a.md", problems);
        FrontMatter matter = FrontMatter.split("+++\naudio = \"/a.mp3\"\nduration = 00:45:00\n+++\nText", notes);

        Media media = WrittenMedia.of(matter, notes).at(ELSEWHERE);

        assertThat(media.enclosures())
                .singleElement()
                .extracting(Enclosure::duration)
                .isEqualTo(Duration.ofMinutes(45));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audio: /a.mp3\nseason: 2\nepisode: 07\nepisode_type: bonus\nexplicit: yes",
                "audio: /a.mp3\nitunes_season: 2\nitunes_episode: 7\nitunes_episode_type: Bonus\nitunes_explicit: true",
                "podcast: {file: /a.mp3, season: 2, episode: 7, episodeType: bonus, explicit: explicit}",
                "audio: /a.mp3\nepisode: {season: 2, number: 7, type: bonus, explicit: true}"
            })
    void anEpisodeHasItsPlaceInThePodcast(String yaml) {
        assertThat(media(yaml).episode()).isEqualTo(new Episode(2, 7, Episode.Kind.BONUS, Episode.Language.EXPLICIT));
        assertThat(problems).isEmpty();
    }

    @Test
    void whoWritesAboutSeriesHasNoPodcast() {
        assertThat(written("season: last\nepisode: 7").isEmpty()).isTrue();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length: lots",
                "length: -3",
                "type: audio/mp3/x",
                "duration: a while",
                "duration: '1:2:3:4'",
                "duration: PT",
                "season: last",
                "episode: S01E02",
                "episode_type: special",
                "explicit: perhaps"
            })
    void aValueThatMeansNothingIsAProblemAndLeftOut(String line) {
        Media media = media("podcast:\n  file: /a.mp3\n  " + line);

        assertThat(media.enclosures())
                .containsExactly(new Enclosure(URI.create("https://a.org/a.mp3"), "audio/mpeg", 0, null));
        assertThat(media.episode()).isEqualTo(Episode.UNTOLD);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.message()).contains("write ");
        });
    }

    @Test
    void anAddressThatNoProgramShouldLoadIsLeftOut() {
        Media media = written("image: javascript:x\naudio: javascript:x").at(written -> Optional.empty());

        assertThat(media).isEqualTo(Media.NONE);
    }
}
