package dev.pressrun.frontmatter;

import dev.pressrun.post.Notes;
import java.util.Map;
import java.util.Optional;

/** A syntax of front matter that stands between two fences. */
enum Syntax {
    YAML(':', "---") {
        @Override
        boolean closes(String line) {
            return super.closes(line) || line.equals("...");
        }

        @Override
        Optional<Map<String, Value>> read(String block, int line, Notes notes) {
            return YamlReading.of(block, line, notes);
        }
    },
    TOML('=', "+++") {
        @Override
        Optional<Map<String, Value>> read(String block, int line, Notes notes) {
            return Optional.of(TomlReading.of(block, line, notes));
        }
    },
    JSON(':', "---") {
        @Override
        Optional<Map<String, Value>> read(String block, int line, Notes notes) {
            return Optional.of(JsonReading.ofBlock(block, line, notes));
        }
    },
    /** An object of JavaScript, or constants. */
    SCRIPT(':', "---") {
        @Override
        Optional<Map<String, Value>> read(String block, int line, Notes notes) {
            return Optional.of(Program.values(block));
        }
    };

    private final char separator;
    private final String fence;

    Syntax(char separator, String fence) {
        this.separator = separator;
        this.fence = fence;
    }

    /** What stands between a key and its value. */
    char separator() {
        return separator;
    }

    /** Whether a line is the fence below. */
    boolean closes(String line) {
        return line.equals(fence);
    }

    /** The values by key; empty when the block is not front matter at all, but prose between two rules. */
    abstract Optional<Map<String, Value>> read(String block, int line, Notes notes);

    /** Whether brackets are nested so deep that a parser that calls itself would not survive. */
    static boolean isTooDeep(String block) {
        int depth = 0;
        for (int i = 0; i < block.length(); i++) {
            char c = block.charAt(i);
            if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
            if (depth > 100) {
                return true;
            }
        }
        return false;
    }
}
