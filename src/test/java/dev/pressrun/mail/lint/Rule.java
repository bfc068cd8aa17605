package dev.pressrun.mail.lint;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that must be so in every message.
 *
 * @param name for whoever reads a finding
 * @param source who wants it: a standard or a mail provider
 * @param findings what is wrong in a message, a line for each; nothing when all is well
 * @param breakages how a good message becomes one that the rule must find; a check that cannot fail is none
 */
record Rule(String name, String source, Function<RawMessage, Stream<String>> findings, List<Breakage> breakages) {
    static Rule of(String name, String source, Function<RawMessage, Stream<String>> findings, Breakage... breakages) {
        return new Rule(name, source, findings, List.of(breakages));
    }

    List<String> findings(String raw) {
        return findings.apply(new RawMessage(raw))
                .map(finding -> name + " (" + source + "): " + finding)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
