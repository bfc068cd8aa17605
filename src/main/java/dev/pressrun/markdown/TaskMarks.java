package dev.pressrun.markdown;

import java.util.Set;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Writes the box of a task as a character: feed readers and mail programs drop form fields. */
record TaskMarks(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TaskListItemMarker.class);
    }

    @Override
    public void render(Node node) {
        context.getWriter().text(((TaskListItemMarker) node).isChecked() ? "☑ " : "☐ ");
    }
}
