package dev.pressrun.markdown;

import dev.pressrun.text.Width;
import dev.pressrun.text.Wrapping;
import dev.pressrun.text.XmlCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the blocks of a text one below the other: paragraphs, lists, quotes, code and tables. */
record TextBlocks(Sentences sentences) {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final int NARROWEST = 10;
    private static final int TAB = 4;

    static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    /** The lines of all that stands in an element, the element's own look left out. */
    List<String> of(Element container, int columns) {
        return of(container.childNodes(), columns, isTight(container) ? 0 : 1);
    }

    private List<String> of(List<Node> nodes, int columns, int gap) {
        Column column = new Column(gap);
        List<Node> run = new ArrayList<>();
        for (Node node : nodes) {
            if (!isBlock(node)) {
                run.add(node);
                continue;
            }
            column.add(paragraph(run, columns));
            run.clear();
            Element block = (Element) node;
            if (block.normalName().equals("hr")) {
                column.pause();
            } else if (Allowed.heading(block.normalName())) {
                column.addHeading(block(block, columns));
            } else {
                if (beginsWithHeading(block)) {
                    column.pause();
                }
                column.add(block(block, columns));
            }
        }
        column.add(paragraph(run, columns));
        return column.lines;
    }

    /** Whether the first that stands in it is a heading, however many elements hold both. */
    private static boolean beginsWithHeading(Element block) {
        return Stream.iterate(Optional.of((Node) block), Optional::isPresent, node -> node.flatMap(TextBlocks::firstIn))
                .flatMap(Optional::stream)
                .anyMatch(node -> Allowed.heading(node.nodeName()));
    }

    private static Optional<Node> firstIn(Node node) {
        return node.childNodes().stream()
                .filter(child -> !(child instanceof TextNode text && text.isBlank()))
                .findFirst();
    }

    private List<String> block(Element block, int columns) {
        if (columns < NARROWEST) {
            return of(block, columns); // nested too deep to show by still more marks
        }
        return switch (block.normalName()) {
            case "ul" -> items(block, columns, index -> "  - ");
            case "ol" -> numbers(block, columns);
            case "blockquote" -> Indent.each("> ", of(block, columns - 2));
            case "pre" -> Indent.each("    ", code(block));
            case "dd" -> Indent.each("    ", of(block, columns - 4));
            case "table" -> new TextTable(this).of(block, columns);
            default -> of(block, columns);
        };
    }

    private List<String> paragraph(List<Node> run, int columns) {
        String text = sentences.of(run);
        return text.isEmpty() ? List.of() : Wrapping.lines(text, Math.max(columns, NARROWEST));
    }

    private List<String> numbers(Element list, int columns) {
        int first = first(list);
        long items = list.childNodes().stream().filter(TextBlocks::isItem).count();
        int digits = String.valueOf(first + items - 1).length();
        return items(list, columns, index -> {
            String number = String.valueOf(first + index);
            return "  " + " ".repeat(Math.max(0, digits - number.length())) + number + ". ";
        });
    }

    /** What an author put between the items, such as a list in a list, stands where the text of an item does. */
    private List<String> items(Element list, int columns, IntFunction<String> mark) {
        Column column = new Column(isTight(list) ? 0 : 1);
        List<Node> between = new ArrayList<>();
        int index = 0;
        for (Node child : list.childNodes()) {
            if (!isItem(child)) {
                between.add(child);
                continue;
            }
            column.add(Indent.each("    ", of(between, columns - 4, column.gap)));
            between.clear();
            String before = mark.apply(index++);
            column.add(Indent.hanging(before, of((Element) child, columns - before.length())));
        }
        column.add(Indent.each("    ", of(between, columns - 4, column.gap)));
        return column.lines;
    }

    private static boolean isItem(Node node) {
        return node instanceof Element element && element.normalName().equals("li");
    }

    private static int first(Element list) {
        String start = list.attr("start");
        return start.matches("-?\\d{1,9}") ? Integer.parseInt(start) : 1;
    }

    /** A list whose items the author did not part by blank lines; HTML then has no paragraphs in them. */
    private static boolean isTight(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol" ->
                element.children().stream().filter(TextBlocks::isItem).allMatch(TextBlocks::isTight);
            case "li" ->
                element.children().stream()
                        .noneMatch(child -> child.normalName().equals("p"));
            case "dl" -> true;
            default -> false;
        };
    }

    private static List<String> code(Element pre) {
        StringBuilder code = new StringBuilder();
        pre.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                code.append(XmlCharacters.in(text.getWholeText()));
            } else if (node instanceof Element element && element.normalName().equals("br")) {
                code.append('\n');
            }
        });
        return code.toString()
                .stripTrailing()
                .lines()
                .dropWhile(String::isBlank)
                .map(TextBlocks::untabbed)
                .toList();
    }

    /** Behind the indent of code, tabs would no longer stand one below the other. */
    private static String untabbed(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length() + 16);
        int from = 0;
        int column = 0;
        for (; tab >= 0; tab = line.indexOf('\t', from)) {
            String before = line.substring(from, tab);
            column += Width.of(before);
            String gap = " ".repeat(TAB - column % TAB);
            column += gap.length();
            out.append(before).append(gap);
            from = tab + 1;
        }
        return out.append(line, from, line.length()).toString();
    }

    /** Lines in the making, with blank ones between the blocks. */
    private static final class Column {
        private final List<String> lines = new ArrayList<>();
        private final int gap;
        private int next;
        private boolean belowHeading;

        Column(int gap) {
            this.gap = gap;
            this.next = gap;
        }

        /** A rule in the text: the next block keeps more distance. */
        void pause() {
            next = 2;
        }

        /**
         * Distance alone says that this is a heading: it stands nearer to what is below it. Phones show a line of hyphens under it
         * in another width, and screen readers spell them out.
         */
        void addHeading(List<String> heading) {
            if (!belowHeading) {
                pause();
            }
            add(heading);
            next = 1;
            belowHeading = !lines.isEmpty();
        }

        void add(List<String> block) {
            if (block.isEmpty()) {
                return;
            }
            for (int i = 0; i < next && !lines.isEmpty(); i++) {
                lines.add("");
            }
            lines.addAll(block);
            next = gap;
            belowHeading = false;
        }
    }
}
