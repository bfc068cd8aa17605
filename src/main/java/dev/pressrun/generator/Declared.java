package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a generator's configuration says about the site, as it is written there. */
public record Declared(Map<Fact, Statement> statements) {
    public static final Declared NOTHING = new Declared(Map.of());

    /** Something that a site has. */
    public enum Fact {
        TITLE,
        /** The address of the site, with the path at which it is. */
        URL,
        AUTHOR,
        EMAIL,
        LANGUAGE,
        ZONE,
        DESCRIPTION
    }

    /**
     * One thing that was said.
     *
     * @param file where, as seen from the folder of posts
     * @param line from 1; 0 when it is not known
     */
    public record Statement(String text, String file, int line) {}

    public Declared {
        statements = statements.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(statements));
    }

    /** What is said about a fact. */
    public Optional<Statement> about(Fact fact) {
        return Optional.ofNullable(statements.get(fact));
    }

    /** Declarations of a file, taken down one by one; nothing is said with a blank. */
    static final class Of {
        private final String file;
        private final Map<Fact, Statement> statements = new EnumMap<>(Fact.class);

        Of(String file) {
            this.file = file;
        }

        /** What was said first counts. */
        Of and(Declared later) {
            later.statements().forEach(statements::putIfAbsent);
            return this;
        }

        /** The first value that says something counts. */
        Of with(Fact fact, Value value) {
            return with(fact, value.text(), value.line());
        }

        Of with(Fact fact, String text, int line) {
            if (!text.isBlank()) {
                statements.putIfAbsent(fact, new Statement(text.strip(), file, line));
            }
            return this;
        }

        Declared declared() {
            return new Declared(statements);
        }
    }
}
