package dev.pressrun.source;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.HugoConfig;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The files that Hugo is told to leave out.
 *
 * @param below the path from the home of the generator to the folder of posts
 * @param expressions any of which is found in their paths
 */
record HugoIgnored(String below, List<String> expressions) {
    HugoIgnored {
        expressions = List.copyOf(expressions);
    }

    static HugoIgnored of(HugoConfig config, Home home, List<Problem> problems) {
        List<String> expressions = new ArrayList<>();
        Value written = config.values().at("ignorefiles");
        for (String expression : written.texts()) {
            try {
                expressions.add(Pattern.compile(expression).pattern());
            } catch (PatternSyntaxException e) {
                new Notes(home.named("hugo.toml"), problems)
                        .warn(written.line(), "ignoreFiles: \"" + expression + "\" is not read; " + e.getDescription());
            }
        }
        return new HugoIgnored(home.below(), expressions);
    }

    boolean holds(String path) {
        String whole = "/" + below + path;
        return expressions.stream()
                .anyMatch(
                        expression -> Pattern.compile(expression).matcher(whole).find());
    }
}
