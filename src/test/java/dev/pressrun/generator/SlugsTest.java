package dev.pressrun.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.post.Notes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generators themselves made of these names. */
class SlugsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My Test 1.5! | my-test-1-5",
                "Æúű--cool? | aeuu-cool",
                "Привет, мир | privet-mir",
                "объём больше | obiom-bol-she",
                "Ψυχή Λόγος | psukhe-logos",
                "げんまい し ち つ | genmai-si-ti-tu",
                "한국어 | hangugeo",
                "it's C++ & x_y | it-s-c-x-y",
                "--a-- | a",
                "straße | strasse",
                "Über uns | uber-uns",
                "½ price | 1-2-price",
                "a→b | a-b"
            })
    void zolaWritesNamesInLatinLetters(String name, String slug) {
        assertThat(ZolaSlug.ON.of(name)).isEqualTo(slug);
    }

    @Test
    void zolaCanLeaveNamesAlone() {
        assertThat(ZolaSlug.SAFE.of("日本: a/b? (x). ")).isEqualTo("日本 ab (x)");
        assertThat(ZolaSlug.OFF.of("日本: x. ")).isEqualTo("日本: x. ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It's UPPER, C++ & x_y — \"quoted\" 1.5 <b>bold</b> | its-upper-c-x_y-quoted-15-bold",
                "Ünïcode straße Ærø Łódź | unicode-strasse-aero-lodz",
                "Привет, мир! Ёжик | privet-mir-iozhik",
                "Ψυχή και Λόγος | psukhe-kai-logos",
                "カタカナ し | katakana-shi",
                "한국어 제목 | hangugeo-jemog",
                "你好，世界 第一篇 | ni-hao-shi-jie-di-yi-pian",
                "日本語 | ri-ben-yu",
                "עברית | bryt",
                "العربية | lrby",
                "हिन्दी | hindii",
                "ไทย | aithy",
                "🎉 Party & fun… | party-fun",
                "Dots... and.more | dots-andmore",
                "Ξένος | ksenos"
            })
    void pelicanWritesTitlesInLatinLetters(String title, String slug) {
        assertThat(pelican(Map.of()).of(title)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({"你好世界, ni-hao-shi-jie", "2 中文b, 2-zhong-wen-b", "עברית, bryt"})
    void zolaWritesOtherScriptsInLatinLetters(String name, String slug) {
        assertThat(ZolaSlug.ON.of(name)).isEqualTo(slug);
    }

    @Test
    void lettersThatAreNotKnownStay() {
        assertThat(pelican(Map.of()).of("𠀀 2")).isEqualTo("𠀀-2");
        assertThat(ZolaSlug.ON.of("𠀀 2")).isEqualTo("𠀀-2");
    }

    @Test
    void pelicansSettingsMakeOtherSlugs() {
        Value own = new Value.Items(List.of(pair("[^\\w.]+", "_"), pair("(?P<first>a)(b)", "\\2\\1")), 3);

        assertThat(pelican(Map.of("slug_regex_substitutions", own)).of("abc  1.5"))
                .isEqualTo("bac_1.5");
        assertThat(pelican(Map.of("slugify_use_unicode", said("true"))).of("Ünï 中文!"))
                .isEqualTo("ünï-中文");
        assertThat(pelican(Map.of("slugify_preserve_case", said("true"))).of("A B"))
                .isEqualTo("A-B");
    }

    @Test
    void aPatternThatTriesWithoutEndChangesNothing() {
        Value own = new Value.Items(List.of(pair("(a|a)*(a|aa)*b", "_")), 3);
        PelicanSlug slug = pelican(Map.of("slug_regex_substitutions", own));

        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(slug.of("a".repeat(1_000))).hasSize(1_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Upper Case | upper-case",
                "dots.and.more | dotsandmore",
                "ünï-中文 | ünï-中文",
                "under_score | under_score",
                "it's & C++ | its--c",
                "a(b) | ab",
                "2020-01-02 x | 2020-01-02-x"
            })
    void astroDropsWhatIsNoLetter(String name, String slug) {
        assertThat(GithubSlug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It's C++ & 1.5 x_y | its-c-and-1-5-x-y",
                "Ünïcode straße Ærø Łódź | uenicode-strasse-aero-lodz",
                "Привет Ёжик | privet-yozhik",
                "Ψυχή Λόγος | psyxi-logos",
                "I ♥ $5 a·b … | i-love-5-ab",
                "don't can't Ada's | dont-cant-adas"
            })
    void eleventysFilterWritesTitlesInLatinLetters(String title, String slug) {
        assertThat(EleventySlug.slugify(title)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-", " ", "'", "é", "😀", "ß", "<", "&amp;", "_", "中"})
    void noNameTakesLong(String part) {
        String name = part.repeat(50_000);

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            ZolaSlug.ON.of(name);
            GithubSlug.of(name);
            EleventySlug.slugify(name);
            EleventySlug.slug(name);
            pelican(Map.of()).of(name);
        });
    }

    private static PelicanSlug pelican(Map<String, Value> settings) {
        return new PelicanSlug(new Value.Table(settings, 1), new Notes("", new ArrayList<>()));
    }

    private static Value said(String text) {
        return new Value.Scalar(text, 1);
    }

    private static Value pair(String pattern, String replacement) {
        return new Value.Items(List.of(said(pattern), said(replacement)), 1);
    }
}
