import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The least that a feed of these posts costs on a JVM: every file is read for its date, the newest are rendered and written. It is
 * no feed generator: front matter is two searches, and the file is no feed.
 *
 * <p>{@code Floor FOLDER LIMIT OUT}, a limit of 0 for all; compiled against and run with target/pressrun.jar.
 */
final class Floor {
    private record Post(String date, String body) {}

    private Floor() {}

    public static void main(String[] args) throws IOException {
        List<Extension> extensions = List.of(
                TablesExtension.create(),
                StrikethroughExtension.create(),
                AutolinkExtension.create(),
                FootnotesExtension.create(),
                TaskListItemsExtension.create(),
                HeadingAnchorExtension.create());
        Parser parser = Parser.builder().extensions(extensions.subList(0, 5)).build();
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(extensions).build();
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(args[0]))) {
            files = found.toList();
        }
        int limit = Integer.parseInt(args[1]) == 0 ? files.size() : Integer.parseInt(args[1]);
        List<Post> newest = files.parallelStream().map(Floor::read).toList().stream()
                .sorted(Comparator.comparing(Post::date).reversed())
                .limit(limit)
                .toList();
        List<String> items = newest.parallelStream()
                .map(post -> renderer.render(parser.parse(post.body())))
                .map(html -> "<item>" + html.replace("&", "&amp;").replace("<", "&lt;") + "</item>\n")
                .toList();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 16)) {
            for (String item : items) {
                out.write(item.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    private static Post read(Path file) {
        try {
            String text = Files.readString(file);
            int date = text.indexOf("\ndate: ") + 7;
            return new Post(text.substring(date, text.indexOf('\n', date)), text.substring(text.indexOf("\n---\n") + 5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
