package dev.pressrun.generator;

/** How Zola makes a part of an address of a name: {@code slugify.paths}. */
public enum ZolaSlug {
    /** Small Latin letters, digits and hyphens. */
    ON {
        @Override
        public String of(String name) {
            StringBuilder slug = new StringBuilder();
            LatinLetters.DEUNICODE.of(name).codePoints().forEach(c -> {
                if (Character.isLetterOrDigit(c)) {
                    slug.appendCodePoint(Character.toLowerCase(c));
                } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                    slug.append('-');
                }
            });
            int end = slug.length();
            return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
        }
    },
    /** Without what some file systems cannot have. */
    SAFE {
        @Override
        public String of(String name) {
            int end = name.length();
            while (end > 0 && " .".indexOf(name.charAt(end - 1)) >= 0) {
                end--;
            }
            StringBuilder safe = new StringBuilder();
            name.substring(0, end)
                    .chars()
                    .filter(c -> "<>:\"/\\|?*".indexOf(c) < 0)
                    .forEach(c -> safe.append((char) c));
            return safe.toString();
        }
    },
    OFF {
        @Override
        public String of(String name) {
            return name;
        }
    };

    public abstract String of(String name);
}
