package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.HugoConfig;
import dev.pressrun.generator.HugoLanguages;
import dev.pressrun.generator.HugoLanguages.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Hugo's configuration makes of the front matter of a page in a language. */
record HugoMatter(HugoConfig config, Language language) {
    private static final List<String> FIRST_DATES = List.of("date", "publishdate", "pubdate", "published");
    private static final List<String> DATES =
            List.of("date", "publishdate", "pubdate", "published", "lastmod", "modified");
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:-(.+))?");

    /** Whether any date is said. */
    static boolean isDated(FrontMatter matter) {
        return !matter.first(DATES).isBlank();
    }

    FrontMatter complete(FrontMatter matter, FoundFile file) {
        Map<String, Value> values = new HashMap<>(matter.values());
        if (!config.dates("lastmod").isEmpty()
                && values.containsKey("lastmod")
                && matter.first(FIRST_DATES).isBlank()) {
            // as the date counts what the page itself says, whatever counts as the change
            values.put("date", values.get("lastmod"));
        }
        List.of("date", "publishdate", "lastmod", "expirydate").forEach(field -> date(field, file, values));
        file("tag", "tags", values);
        file("category", "categories", values);
        drop("builddrafts", values, "draft");
        drop("buildexpired", values, "expirydate", "unpublishdate");
        if (!language.tag().isEmpty()
                && !language.key().equals(config.languages().main())) {
            values.putIfAbsent("lang", new Value.Scalar(language.tag(), 0));
        }
        return new FrontMatter(values, matter.body(), matter.bodyLine());
    }

    /** What a page says under another key counts where it says nothing under the usual one. */
    private void file(String singular, String usual, Map<String, Value> values) {
        List<Value> filed = config.filedUnder(singular, language).stream()
                .flatMap(key -> Stream.ofNullable(values.get(key)))
                .flatMap(value -> value.texts().stream())
                .<Value>map(text -> new Value.Scalar(text, 0))
                .toList();
        if (!filed.isEmpty()) {
            values.putIfAbsent(usual, new Value.Items(filed, 0));
        }
    }

    private void drop(String whenSaid, Map<String, Value> values, String... keys) {
        if (config.says(whenSaid)) {
            List.of(keys).forEach(values::remove);
        }
    }

    /** The configuration may name other places of a date; ":default" are those that we look at anyway. */
    private void date(String field, FoundFile file, Map<String, Value> values) {
        for (String place : config.dates(field)) {
            if (place.equals(":default")) {
                return;
            }
            Optional<Value> found = at(place, file, values);
            if (found.isPresent()) {
                values.put(field, found.get());
                return;
            }
        }
    }

    private Optional<Value> at(String place, FoundFile file, Map<String, Value> values) {
        return switch (place) {
            case ":filename" -> inName(file, values);
            case ":filemodtime" -> Optional.of(new Value.Scalar(file.modified().toString(), 0));
            case ":git" ->
                Optional.ofNullable(file.history())
                        .map(history -> new Value.Scalar(history.last().toString(), 0));
            default -> Optional.ofNullable(values.get(place)).filter(value -> !value.isBlank());
        };
    }

    /** The rest of such a name is the slug. */
    private Optional<Value> inName(FoundFile file, Map<String, Value> values) {
        String name = file.isIndex() ? file.folder().substring(file.folder().lastIndexOf('/') + 1) : file.stem();
        Matcher dated = DATED.matcher(HugoLanguages.bare(name, language));
        if (!dated.matches()) {
            return Optional.empty();
        }
        if (dated.group(2) != null) {
            values.putIfAbsent("slug", new Value.Scalar(dated.group(2), 0));
        }
        return Optional.of(new Value.Scalar(dated.group(1), 0));
    }
}
