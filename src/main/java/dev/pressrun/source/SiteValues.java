package dev.pressrun.source;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ConfigFile;
import dev.pressrun.generator.Generator;
import dev.pressrun.generator.Home;
import dev.pressrun.post.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What templates know about the site: its own address and title, its configuration, its data. Read when a text asks for it. */
final class SiteValues {
    private final SiteFiles files;
    private final Site site;
    private volatile @Nullable Map<String, Object> data;
    private volatile @Nullable Map<String, Object> values;

    SiteValues(SiteFiles files, Site site) {
        this.files = files;
        this.site = site;
    }

    Map<String, Object> data() {
        Map<String, Object> known = data;
        if (known == null) {
            // what is wrong with a data file is shown by the generator, which knows what it is for
            known = Map.copyOf(files.data(new ArrayList<>()));
            data = known;
        }
        return known;
    }

    /** The values below {@code site}: the settings of Pressrun before those of the generator. */
    Map<String, Object> values() {
        Map<String, Object> known = values;
        if (known == null) {
            known = Map.copyOf(read());
            values = known;
        }
        return known;
    }

    private Map<String, Object> read() {
        Map<String, Object> read = new HashMap<>();
        Home home = files.home();
        if (home.generator() == Generator.JEKYLL) {
            ConfigFile.read(home, "_config.yml", new ArrayList<>())
                    .filter(Value.Table.class::isInstance)
                    .ifPresent(config -> read.putAll(PlainValues.of(((Value.Table) config).values())));
        }
        String path = site.url().getPath();
        String address = site.url().toString();
        read.put("url", address.substring(0, address.length() - path.length()));
        read.put("baseurl", path.substring(0, path.length() - 1));
        read.put("title", site.title());
        read.put("data", data());
        return read;
    }
}
