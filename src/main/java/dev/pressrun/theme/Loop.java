package dev.pressrun.theme;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.ForTokenParser;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads {@code for}, and counts the rounds: loops within loops over a thousand posts would not end in our time. */
final class Loop extends ForTokenParser {
    /** The name of the counter among the values, which no template can write. */
    static final String ROUNDS = " rounds";

    /** A second's work. A list of ten thousand feeds has thirty thousand links. */
    private static final int MOST = 1_000_000;

    private final Branches branches;

    /** What stands for an empty list is a branch too. */
    Loop(Branches branches) {
        this.branches = branches;
    }

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        ForNode loop = (ForNode) super.parse(token, parser);
        int line = loop.getLineNumber();
        List<RenderableNode> counted = new ArrayList<>();
        counted.add(new Round(line, parser.getStream().getFilename()));
        counted.addAll(loop.getBody().getChildren());
        BodyNode otherwise = loop.getElseBody();
        ForNode all = new ForNode(
                line, loop.getIterationVariable(), loop.getIterable(), new BodyNode(line, counted), otherwise);
        return branches == Branches.ALL && otherwise != null ? new BodyNode(line, List.of(all, otherwise)) : all;
    }

    private static final class Round extends AbstractRenderableNode {
        private final String template;

        Round(int line, String template) {
            super(line);
            this.template = template;
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) {
            if (context.getVariable(ROUNDS) instanceof AtomicInteger rounds && rounds.incrementAndGet() > MOST) {
                throw new PebbleException(null, "loops go on for too long", getLineNumber(), template);
            }
        }

        @Override
        public void accept(NodeVisitor visitor) {
            visitor.visit(this);
        }
    }
}
