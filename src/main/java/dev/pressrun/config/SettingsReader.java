package dev.pressrun.config;

import dev.pressrun.digest.Digest;
import dev.pressrun.dkim.Dkim;
import dev.pressrun.generator.Generator;
import dev.pressrun.mail.MailSettings;
import dev.pressrun.post.Site;
import dev.pressrun.schedule.Timetable;
import dev.pressrun.source.FieldRules;
import dev.pressrun.source.SourceSettings;
import dev.pressrun.store.StoreSettings;
import dev.pressrun.text.Nearest;
import dev.pressrun.text.PropertiesText;
import dev.pressrun.text.Setting;
import dev.pressrun.theme.ThemePlace;
import dev.pressrun.theme.ThemeSettings;
import dev.pressrun.web.WebSettings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the settings file and the environment variables that override it. */
public final class SettingsReader {
    private static final Pattern DIGEST = Pattern.compile("digest\\.([^.]+)\\.[^.]+");
    private static final Pattern DKIM = Pattern.compile("dkim\\.([^.]+)\\.[^.]+");
    private static final Pattern FEED = Pattern.compile("feed\\.([^.]+)\\.[^.]+");

    private final Path file;
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private SettingsReader(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    /** Reads the file; throws {@link SettingsException} with all that is wrong. */
    public static Settings read(Path file, Map<String, String> environment) {
        return new SettingsReader(file, environment).settings();
    }

    private Settings settings() {
        String name = String.valueOf(file.getFileName());
        Map<String, Setting> given = given(PropertiesText.read(text(), name));
        List<String> digests = names(DIGEST, given);
        List<String> feeds = names(FEED, given);
        List<String> selectors = names(DKIM, given);
        Set<String> known = Key.names(digests, feeds, selectors).collect(Collectors.toCollection(TreeSet::new));
        refuseUnknown(given, known);
        override(given, known);

        Path folder = file.toAbsolutePath().getParent();
        Path home = folder == null ? file : folder;
        Values values = new Values(name, home, given);
        SourceSettings posts = posts(values);
        FromGenerator generator = new FromGenerator(posts, home);
        generator.complete(given);
        warnings.addAll(generator.warnings());
        Settings settings = settings(values, posts, digests, feeds, selectors, home);
        problems.addAll(values.problems());
        if (!problems.isEmpty()) {
            problems.addAll(generator.problems());
            throw new SettingsException(problems);
        }
        return settings;
    }

    private Settings settings(
            Values values,
            SourceSettings posts,
            List<String> names,
            List<String> feeds,
            List<String> selectors,
            Path home) {
        Site site = site(values);
        DigestReader reader = new DigestReader(values, site);
        List<Digest> digests =
                names.stream().map(reader::digest).flatMap(List::stream).toList();
        List<Timetable> timetables =
                names.stream().map(reader::timetable).flatMap(List::stream).toList();
        Dkim dkim = new DkimReader(values).dkim(selectors, digests);
        MailSettings mail = new MailReader(values).mail(dkim);
        warnings.addAll(values.warnings());
        return new Settings(
                site,
                themes(values, names, home),
                posts,
                new FeedReader(values, site).feeds(feeds),
                digests,
                timetables,
                mail,
                new StoreSettings(values.parsed("store.url", url -> inFolder(url, home), "jdbc:sqlite:pressrun.db")),
                new WebSettings(
                        values.text("web.address").orElse("127.0.0.1"),
                        values.number("web.port", 0, 65535),
                        values.address("web.url"),
                        values.number("web.feed-rate", 0, 1_000_000),
                        values.parsed("web.proxies", WebSettings::proxies, List.of())),
                values.path("cache.folder"),
                warnings);
    }

    private static ThemeSettings themes(Values values, List<String> digests, Path home) {
        return new ThemeSettings(
                theme(values, "theme", home),
                digests.stream()
                        .filter(Digest::isName)
                        .collect(Collectors.toMap(
                                name -> name, name -> theme(values, "digest." + name + ".theme", home))));
    }

    private static ThemePlace theme(Values values, String key, Path home) {
        return values.parsed(key, text -> ThemePlace.parse(text, home), ThemePlace.DEFAULT);
    }

    private static SourceSettings posts(Values values) {
        Path folder = values.path("posts.folder");
        Generator generator = values.choice("posts.generator", Generator.class);
        FieldRules rules = new FieldRules(
                values.choice("posts.image", FieldRules.Picture.class),
                values.choice("posts.dates", FieldRules.Dating.class),
                values.list("posts.title-key").stream()
                        .map(key -> key.toLowerCase(Locale.ROOT))
                        .toList());
        return values.parsed(
                "posts.permalink",
                permalink -> new SourceSettings(folder, generator, permalink, rules),
                new SourceSettings(folder, generator, null, rules));
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new SettingsException(
                    List.of(
                            file
                                    + ": there is no such file; go to the folder that holds schedule.properties, or name one with --settings FILE"));
        } catch (CharacterCodingException e) {
            throw new SettingsException(List.of(file + ": is not UTF-8; save it as UTF-8"));
        } catch (IOException e) {
            throw new SettingsException(List.of(file + ": cannot be read: " + e));
        }
    }

    private Map<String, Setting> given(List<Setting> settings) {
        Map<String, Setting> given = new LinkedHashMap<>();
        for (Setting setting : settings) {
            Setting earlier = given.putIfAbsent(setting.name(), setting);
            if (earlier != null) {
                problems.add(setting.place() + ": " + setting.name() + " is set a second time; it is also set at "
                        + earlier.place());
            }
        }
        return given;
    }

    /** The names that somebody gave to digests, feeds or keys, in the order of the file. */
    private static List<String> names(Pattern key, Map<String, Setting> given) {
        return given.keySet().stream()
                .map(key::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .distinct()
                .toList();
    }

    private void refuseUnknown(Map<String, Setting> given, Set<String> known) {
        for (Setting setting : given.values()) {
            if (!known.contains(setting.name())) {
                String meant = Nearest.to(setting.name(), known.stream())
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("; docs/settings.md lists every key");
                problems.add(setting.place() + ": " + setting.name() + " is no key" + meant);
            }
        }
    }

    /** Other programs may set variables that begin like ours (Kubernetes does), so an unknown one is only a warning. */
    private void override(Map<String, Setting> given, Set<String> known) {
        Map<String, String> names = known.stream().collect(Collectors.toMap(Key::variable, name -> name, (a, b) -> a));
        environment.forEach((variable, value) -> {
            String name = names.get(variable);
            if (name != null) {
                given.put(name, new Setting(name, value.strip(), variable));
            } else if (variable.startsWith("PRESSRUN_")) {
                warnings.add(variable + ": overrides no key");
            }
        });
    }

    private static Site site(Values values) {
        return new Site(
                values.text("site.title").orElse("Untitled"),
                values.address("site.url"),
                values.text("site.author").orElse(null),
                values.text("site.email").isPresent()
                        ? values.mailbox("site.email").address()
                        : null,
                values.parsed("site.language", Written::language, "en"),
                values.zone("site.zone"),
                values.text("site.description").orElse(""));
    }

    /** The path in a SQLite address begins in the folder of the settings, like every other path. */
    private static String inFolder(String url, Path home) {
        String prefix = "jdbc:sqlite:";
        if (!url.startsWith(prefix) || url.length() == prefix.length()) {
            throw new IllegalArgumentException("must be jdbc:sqlite: and the path of a file, not " + url);
        }
        Path path = Path.of(url.substring(prefix.length()));
        return prefix + home.resolve(path).normalize();
    }
}
