package dev.pressrun.theme;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme's files above those of its base: what a theme has not comes from its base, and {@code default/page.html} is the template
 * of that base whatever stands above it. There is nothing else to read, wherever a name may want to lead.
 */
final class Layers implements Loader<String> {
    private final List<ThemeFiles> files;

    /** The theme's own files first. */
    Layers(List<ThemeFiles> files) {
        this.files = List.copyOf(files);
    }

    /** A template, where it was found. */
    record Found(ThemeFiles files, String name, String text) {
        /** How the owner knows the file. */
        String called() {
            return files.called(name);
        }
    }

    @Nullable
    Found find(String template) {
        int slash = template.indexOf('/');
        String layer = slash < 0 ? "" : template.substring(0, slash);
        String name = template.substring(slash + 1);
        for (ThemeFiles one : files) {
            String text = layer.isEmpty() || one.comesWithPressrunAs(layer) ? one.text(name) : null;
            if (text != null) {
                return new Found(one, name, text);
            }
        }
        return null;
    }

    boolean isOwn(String name) {
        return files.get(0).text(name) != null;
    }

    @Override
    public Reader getReader(String name) {
        Found found = find(name);
        if (found == null) {
            throw new LoaderException(null, "there is no template " + name);
        }
        return new StringReader(found.text());
    }

    @Override
    public boolean resourceExists(String name) {
        return find(name) != null;
    }

    @Override
    public String resolveRelativePath(String name, String anchor) {
        return name;
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public void setCharset(String charset) {
        // the files are texts already
    }

    @Override
    public void setPrefix(String prefix) {
        // names begin nowhere
    }

    @Override
    public void setSuffix(String suffix) {
        // names are whole
    }
}
