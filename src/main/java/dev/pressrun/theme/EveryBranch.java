package dev.pressrun.theme;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.AndExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.OrExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.IfTokenParser;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills all branches of conditions, whatever holds, so that what is wrong in one is found before somebody comes to it. */
final class EveryBranch extends AbstractRenderableNode {
    private final IfNode condition;

    private EveryBranch(IfNode condition) {
        super(condition.getLineNumber());
        this.condition = condition;
    }

    /** Reads {@code if}. */
    static final class Reader extends IfTokenParser {
        @Override
        public RenderableNode parse(Token token, Parser parser) {
            return new EveryBranch((IfNode) super.parse(token, parser));
        }
    }

    /** Lets {@code ? :} in what is printed have both its values. */
    static final class Choices extends AbstractExtension {
        @Override
        public List<NodeVisitorFactory> getNodeVisitors() {
            return List.of(template -> new AbstractNodeVisitor((PebbleTemplateImpl) template) {
                @Override
                public void visit(PrintNode node) {
                    node.setExpression(whole(node.getExpression()));
                }
            });
        }

        private static Expression<?> whole(Expression<?> expression) {
            if (expression instanceof TernaryExpression choice) {
                choice.setExpression2(whole(choice.getExpression2()));
                choice.setExpression3(whole(choice.getExpression3()));
                return new Both(choice);
            }
            if (expression instanceof FilterExpression filtered) {
                filtered.setLeft(whole(filtered.getLeftExpression()));
            } else if (expression instanceof BinaryExpression<?> two) {
                two.setLeft(whole(two.getLeftExpression()));
                two.setRight(whole(two.getRightExpression()));
            }
            return expression;
        }
    }

    /** The first value of a choice, after both were found. */
    private record Both(TernaryExpression choice) implements Expression<Object> {
        @Override
        public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            choice.getExpression1().evaluate(self, context);
            choice.getExpression3().evaluate(self, context);
            return choice.getExpression2().evaluate(self, context);
        }

        @Override
        public int getLineNumber() {
            return choice.getLineNumber();
        }

        @Override
        public void accept(NodeVisitor visitor) {
            choice.accept(visitor);
        }
    }

    @Override
    public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
        for (var branch : condition.getConditionsWithBodies()) {
            evaluate(branch.getLeft(), self, context);
            branch.getRight().render(self, writer, context);
        }
        BodyNode otherwise = condition.getElseBody();
        if (otherwise != null) {
            otherwise.render(self, writer, context);
        }
    }

    /** Both sides of {@code and} and {@code or}, of which the engine looks at one where that is enough. */
    private static void evaluate(Expression<?> condition, PebbleTemplateImpl self, EvaluationContextImpl context) {
        if (condition instanceof AndExpression || condition instanceof OrExpression) {
            evaluate(((BinaryExpression<?>) condition).getLeftExpression(), self, context);
            evaluate(((BinaryExpression<?>) condition).getRightExpression(), self, context);
        } else if (condition instanceof UnaryExpression not) {
            evaluate(not.getChildExpression(), self, context);
        } else {
            condition.evaluate(self, context);
        }
    }

    @Override
    public void accept(NodeVisitor visitor) {
        condition.accept(visitor);
    }
}
