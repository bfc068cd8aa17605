package dev.pressrun.markdown;

import dev.pressrun.text.Width;
import dev.pressrun.text.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** Writes a table in columns where they fit, and else each row as a list of "header: cell". */
record TextTable(TextBlocks blocks) {
    private static final String BETWEEN = "  ";

    List<String> of(Element table, int columns) {
        List<String> lines = new ArrayList<>();
        for (Element caption : table.select("> caption")) {
            lines.addAll(blocks.of(caption, columns));
            lines.add("");
        }
        List<Element> rows = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
        List<List<String>> cells = rows.stream().map(this::cells).toList();
        int[] widths = widths(cells);
        int needed = IntStream.of(widths).sum() + BETWEEN.length() * (widths.length - 1);
        boolean headed = !rows.isEmpty() && rows.get(0).select("> td").isEmpty();
        lines.addAll(needed <= columns ? aligned(rows, cells, widths, headed) : listed(cells, columns, headed));
        return lines;
    }

    private List<String> cells(Element row) {
        return row.children().stream()
                .map(cell ->
                        String.join(" ", Wrapping.lines(blocks.sentences().of(cell.childNodes()), Integer.MAX_VALUE)))
                .toList();
    }

    private static int[] widths(List<List<String>> rows) {
        int most = rows.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .map(i -> rows.stream()
                        .filter(row -> i < row.size())
                        .mapToInt(row -> Width.of(row.get(i)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    private static List<String> aligned(List<Element> rows, List<List<String>> cells, int[] widths, boolean headed) {
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < cells.size(); r++) {
            List<Element> elements = rows.get(r).children();
            List<String> row = cells.get(r);
            lines.add(IntStream.range(0, row.size())
                    .mapToObj(c -> padded(row.get(c), widths[c], elements.get(c).attr("align")))
                    .collect(Collectors.joining(BETWEEN))
                    .stripTrailing());
            if (r == 0 && headed) {
                lines.add(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(BETWEEN)));
            }
        }
        return lines;
    }

    private static String padded(String cell, int width, String align) {
        int free = width - Width.of(cell);
        int left = switch (align) {
            case "right" -> free;
            case "center" -> free / 2;
            default -> 0;
        };
        return " ".repeat(left) + cell + " ".repeat(free - left);
    }

    private static List<String> listed(List<List<String>> rows, int columns, boolean headed) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : headed && rows.size() > 1 ? rows.subList(1, rows.size()) : rows) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (int c = 0; c < row.size(); c++) {
                String header = headed && c < rows.get(0).size() ? rows.get(0).get(c) : "";
                String cell = header.isEmpty() || row == rows.get(0) ? row.get(c) : header + ": " + row.get(c);
                List<String> wrapped = Wrapping.lines(cell, columns - 2);
                lines.add(wrapped.get(0));
                lines.addAll(Indent.each("  ", wrapped.subList(1, wrapped.size())));
            }
        }
        return lines;
    }
}
