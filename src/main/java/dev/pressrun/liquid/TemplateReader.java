package dev.pressrun.liquid;

import dev.pressrun.liquid.Pieces.Piece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes nodes of pieces. A tag that is not closed is left out, and what it would have enclosed stays. */
final class TemplateReader {
    private static final int DEEPEST = 60;
    private static final Set<String> BLOCKS = Set.of("if", "unless", "case", "for", "tablerow", "capture");
    private static final Set<String> BRANCHES = Set.of("else", "elsif", "elif", "elseif", "when");

    private final List<Piece> pieces;
    private final Language language;
    private final NodeReader nodes;
    private final Map<String, Integer> lastEnds = new HashMap<>();
    private final Deque<Block> open = new ArrayDeque<>();

    private TemplateReader(List<Piece> pieces, Language language) {
        this.pieces = pieces;
        this.language = language;
        this.nodes = new NodeReader(language);
    }

    static List<Node> read(String text, int firstLine, Language language) {
        TemplateReader reader = new TemplateReader(Pieces.of(text, firstLine, language), language);
        return reader.read();
    }

    /** A tag that encloses something, as far as it was read. */
    static final class Block {
        final String name;
        final List<Branch> branches = new ArrayList<>();

        Block(Piece tag) {
            name = tag.name();
            branches.add(new Branch(tag, new ArrayList<>()));
        }

        List<Node> nodes() {
            return branches.get(branches.size() - 1).nodes();
        }

        Piece tag() {
            return branches.get(0).tag();
        }

        List<Node> allNodes() {
            return branches.stream().flatMap(branch -> branch.nodes().stream()).toList();
        }
    }

    /** What stands behind a tag up to the next of the same block. */
    record Branch(Piece tag, List<Node> nodes) {}

    private List<Node> read() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).kind() == Pieces.Kind.TAG && pieces.get(i).text().startsWith("end")) {
                lastEnds.put(pieces.get(i).name().substring(3), i);
            }
        }
        open.push(new Block(new Piece(Pieces.Kind.TEXT, "", 1)));
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            switch (piece.kind()) {
                case TEXT -> add(Node.text(piece.text()));
                case OUTPUT -> add(nodes.output(piece));
                case TAG -> tag(piece, i);
            }
        }
        while (open.size() > 1) {
            unclosed();
        }
        return open.element().allNodes();
    }

    private void add(Node node) {
        open.element().nodes().add(node);
    }

    private void tag(Piece tag, int index) {
        String name = tag.name();
        if (name.startsWith("end")) {
            close(tag, name.substring(3));
        } else if (BRANCHES.contains(name)) {
            branch(tag);
        } else if (nodes.isBlockWithoutEnd(tag) || lastEnds.getOrDefault(name, -1) < index) {
            single(tag);
        } else if (open.size() < DEEPEST) {
            open.push(new Block(tag));
        } else {
            leftOut(tag, "is nested too deeply");
        }
    }

    private void single(Piece tag) {
        if (BLOCKS.contains(tag.name())) {
            leftOut(tag, "is not closed");
        } else {
            add(nodes.single(tag));
        }
    }

    private void branch(Piece tag) {
        Block block = open.element();
        boolean fits = nodes.hasBranches(block.name);
        if (fits) {
            block.branches.add(new Branch(tag, new ArrayList<>()));
        } else {
            leftOut(tag, "stands in no block that has it");
        }
    }

    private void close(Piece tag, String name) {
        if (name.isEmpty() || open.stream().noneMatch(block -> block.name.equals(name))) {
            leftOut(tag, "ends what was not begun");
            return;
        }
        while (!open.element().name.equals(name)) {
            unclosed();
        }
        Block block = open.pop();
        add(nodes.block(block));
    }

    /** What it would have enclosed goes into the block around it. */
    private void unclosed() {
        Block block = open.pop();
        leftOut(block.tag(), "is not closed");
        open.element().nodes().addAll(block.allNodes());
    }

    private void leftOut(Piece tag, String why) {
        language.warn(
                tag.line(),
                "the tag {% " + tag.name() + " %} " + why
                        + " and was left out; put it right, or write {% raw %} before it"
                        + " and {% endraw %} behind it to show it");
    }
}
