package dev.pressrun.markdown;

import dev.pressrun.text.Width;
import dev.pressrun.text.Wrapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** Writes a table in columns where they fit, if need be with cells of several lines, and else each row as a list of "header: cell". */
record TextTable(TextBlocks blocks) {
    private static final String BETWEEN = "  ";
    private static final Pattern BREAK = Pattern.compile(" ?\n[ \n]*+");
    /** A column of sentences that has less is harder to read than a list. */
    private static final int NARROWEST = 16;

    List<String> of(Element table, int columns) {
        List<String> lines = new ArrayList<>();
        for (Element caption : table.select("> caption")) {
            lines.addAll(blocks.of(caption, columns));
            lines.add("");
        }
        List<Element> rows = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
        List<List<String>> cells = rows.stream().map(this::cells).toList();
        int[] widths = narrowed(cells, widths(cells), columns);
        boolean headed = !rows.isEmpty() && rows.get(0).select("> td").isEmpty();
        lines.addAll(needed(widths) <= columns ? aligned(rows, cells, widths, headed) : listed(cells, columns, headed));
        return lines;
    }

    private List<String> cells(Element row) {
        return row.children().stream()
                .map(cell ->
                        BREAK.matcher(blocks.sentences().of(cell.childNodes())).replaceAll(" "))
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

    /** The same widths where they fit; else the widest columns become as narrow as they must, but no word is broken. */
    private static int[] narrowed(List<List<String>> cells, int[] widths, int columns) {
        if (needed(widths) <= columns) {
            return widths;
        }
        int[] words = widths(cells.stream()
                .map(row -> row.stream().map(cell -> longestLine(cell, 1)).toList())
                .toList());
        int[] narrowed = widths;
        for (int most = columns; needed(narrowed) > columns && most >= NARROWEST; most--) {
            int limit = most;
            narrowed = IntStream.range(0, widths.length)
                    .map(i -> Math.max(words[i], Math.min(widths[i], limit)))
                    .toArray();
        }
        int[] limits = narrowed;
        return widths(cells.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> longestLine(row.get(i), limits[i]))
                        .toList())
                .toList());
    }

    private static String longestLine(String cell, int columns) {
        return Collections.max(Wrapping.lines(cell, columns), Comparator.comparingInt(Width::of));
    }

    private static int needed(int[] widths) {
        return IntStream.of(widths).sum() + BETWEEN.length() * (widths.length - 1);
    }

    private static List<String> aligned(List<Element> rows, List<List<String>> cells, int[] widths, boolean headed) {
        List<List<String>> written = IntStream.range(0, rows.size())
                .mapToObj(r -> row(rows.get(r).children(), cells.get(r), widths))
                .toList();
        boolean isSpaced = written.stream().skip(headed ? 1 : 0).anyMatch(row -> row.size() > 1);
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < written.size(); r++) {
            if (isSpaced && r > (headed ? 1 : 0)) {
                lines.add("");
            }
            lines.addAll(written.get(r));
            if (r == 0 && headed) {
                lines.add(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(BETWEEN)));
            }
        }
        return lines;
    }

    /** As many lines as the cell needs that needs the most. */
    private static List<String> row(List<Element> elements, List<String> cells, int[] widths) {
        List<List<String>> wrapped = IntStream.range(0, cells.size())
                .mapToObj(c -> Wrapping.lines(cells.get(c), widths[c]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> IntStream.range(0, cells.size())
                        .mapToObj(c -> padded(
                                line < wrapped.get(c).size() ? wrapped.get(c).get(line) : "",
                                widths[c],
                                elements.get(c).attr("align")))
                        .collect(Collectors.joining(BETWEEN))
                        .stripTrailing())
                .toList();
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
