package dev.pressrun.liquid;

import dev.pressrun.liquid.Pieces.Piece;
import dev.pressrun.liquid.TemplateReader.Block;
import dev.pressrun.liquid.TemplateReader.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the nodes of the tags of Liquid itself, of those that a generator adds, and of those that nobody knows. */
final class NodeReader {
    private static final Set<String> WITH_BRANCHES = Set.of("if", "unless", "case", "for");

    private final Language language;

    NodeReader(Language language) {
        this.language = language;
    }

    boolean hasBranches(String block) {
        return WITH_BRANCHES.contains(block);
    }

    /** Whether a tag that may enclose something does not: {@code set} with a value. */
    boolean isBlockWithoutEnd(Piece tag) {
        return tag.name().equals("set") && tag.arguments().indexOf('=') >= 0;
    }

    Node output(Piece piece) {
        Expression value = ExpressionReader.filtered(piece.text(), language, piece.line());
        boolean isCall = Words.isName(piece.text()) && piece.text().matches("(?s)[\\w.]{1,100}\\s{0,9}\\(.*");
        return rendering -> {
            Object found = isCall ? null : value.value(rendering);
            if (found == null && !piece.text().isEmpty() && !piece.text().startsWith("include.")) {
                language.warn(
                        piece.line(),
                        "{{ " + shortened(piece.text())
                                + " }} has no value here and was left out; write what it should say,"
                                + " or write {% raw %} before it and {% endraw %} behind it to show it");
            }
            String text = Values.text(found);
            rendering.write(rendering.spend(text.length()) ? text : "");
        };
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    Node single(Piece tag) {
        return switch (tag.name()) {
            case "assign", "set" -> assignment(tag);
            case "break" -> rendering -> rendering.flow(Rendering.Flow.BREAK);
            case "continue" -> rendering -> rendering.flow(Rendering.Flow.CONTINUE);
            case "echo" -> output(new Piece(Pieces.Kind.OUTPUT, tag.arguments(), tag.line()));
            case "increment", "decrement" -> counter(tag);
            case "cycle" -> cycle(tag);
            default -> tag.text().isEmpty() || tag.text().startsWith("#") ? Node.text("") : added(tag, List.of());
        };
    }

    Node block(Block block) {
        Branch first = block.branches.get(0);
        return switch (block.name) {
            case "if", "unless" -> condition(block);
            case "case" -> choice(block);
            case "for", "tablerow" -> loop(block);
            case "capture", "set" -> {
                String name = Arguments.unquoted(first.tag().arguments());
                yield rendering -> rendering.assign(name, rendering.capture(first.nodes()));
            }
            default -> added(first.tag(), block.allNodes());
        };
    }

    private Node assignment(Piece tag) {
        int equals = tag.arguments().indexOf('=');
        if (equals < 0) {
            return Node.text("");
        }
        String name = tag.arguments().substring(0, equals).strip();
        Expression value = ExpressionReader.filtered(tag.arguments().substring(equals + 1), language, tag.line());
        return rendering -> rendering.assign(name, value.value(rendering));
    }

    private static Node counter(Piece tag) {
        boolean up = tag.name().equals("increment");
        String name = "counter of " + tag.arguments();
        return rendering -> {
            int before = Values.whole(rendering.variable(name), 0);
            rendering.assign(name, up ? before + 1 : before - 1);
            rendering.write(String.valueOf(up ? before : before - 1));
        };
    }

    private Node cycle(Piece tag) {
        int colon = tag.arguments().indexOf(':');
        List<Expression> values = ExpressionReader.list(tag.arguments().substring(colon + 1), language, tag.line());
        String name = "cycle of " + tag.arguments();
        return rendering -> {
            int at = Values.whole(rendering.variable(name), 0);
            rendering.assign(name, at + 1);
            rendering.write(
                    values.isEmpty()
                            ? ""
                            : Values.text(values.get(at % values.size()).value(rendering)));
        };
    }

    private Node condition(Block block) {
        List<Choice> choices = new ArrayList<>();
        for (Branch branch : block.branches) {
            Expression holds = branch.tag().name().equals("else")
                    ? rendering -> true
                    : ExpressionReader.condition(
                            branch.tag().arguments(), language, branch.tag().line());
            boolean negated = branch.tag().name().equals("unless");
            choices.add(new Choice(
                    rendering -> Values.isTrue(holds.value(rendering)) != negated, Node.all(branch.nodes())));
        }
        return Choice.first(choices);
    }

    private Node choice(Block block) {
        Piece tag = block.tag();
        Expression subject = ExpressionReader.filtered(tag.arguments(), language, tag.line());
        List<Choice> choices = new ArrayList<>();
        for (Branch branch : block.branches.subList(1, block.branches.size())) {
            List<Expression> values = ExpressionReader.list(
                    branch.tag().arguments(), language, branch.tag().line());
            boolean isElse = branch.tag().name().equals("else");
            Choice.Test test = rendering -> isElse
                    || values.stream()
                            .anyMatch(value -> Values.isEqual(subject.value(rendering), value.value(rendering)));
            choices.add(new Choice(test, Node.all(branch.nodes())));
        }
        return Choice.first(choices);
    }

    private Node loop(Block block) {
        Piece tag = block.tag();
        List<Node> otherwise = block.branches.size() > 1 ? block.branches.get(1).nodes() : List.of();
        return Loop.of(tag.arguments(), block.branches.get(0).nodes(), otherwise, language, tag.line());
    }

    private Node added(Piece piece, List<Node> body) {
        Tag tag = language.tag(piece.name());
        if (tag == null) {
            language.warn(
                    piece.line(),
                    "the tag {% " + piece.name() + " %} is not known and was left out"
                            + (body.isEmpty() ? "" : ", what it encloses stayed")
                            + "; write what it should show, or write {% raw %} before it and {% endraw %} behind it to"
                            + " show it");
            return Node.all(body);
        }
        Tagged tagged = new Tagged(piece.name(), piece.arguments(), piece.line(), body);
        return rendering -> rendering.write(tag.render(new TagCall(tagged, rendering)));
    }
}
