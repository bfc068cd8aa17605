package dev.pressrun.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.InvalidAddressException;
import dev.pressrun.subscriber.ReaderName;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a CSV file, each once, and what is wrong with its other lines.
 *
 * @param names those of the readers who have one
 * @param problems each with file and line
 */
record Import(List<EmailAddress> addresses, Map<EmailAddress, String> names, List<String> problems) {
    static Import read(Path file) {
        Map<EmailAddress, String> readers = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .fieldSeparator(separator(file))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            @Nullable Columns columns = null;
            for (CsvRecord line : csv) {
                if (columns == null) {
                    columns = Columns.of(line);
                    if (columns.isHeader()) {
                        continue;
                    }
                }
                read(line, columns, file, readers, problems);
            }
        } catch (NoSuchFileException e) {
            throw new CommandFailedException(file + ": there is no such file");
        } catch (CharacterCodingException e) {
            throw new CommandFailedException(file + ": is not UTF-8; save it as UTF-8");
        } catch (IOException | CsvParseException e) {
            throw new CommandFailedException(file + ": cannot be read as CSV: " + e.getMessage());
        }
        Map<EmailAddress, String> names = new LinkedHashMap<>(readers);
        names.values().removeIf(String::isEmpty);
        return new Import(List.copyOf(readers.keySet()), names, List.copyOf(problems));
    }

    /** What stands most often in the first line: spreadsheets of half the world write semicolons. */
    private static char separator(Path file) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            String first = Objects.requireNonNullElse(text.readLine(), "");
            return Stream.of(',', ';', '\t')
                    .max(Comparator.comparingLong(
                            mark -> first.chars().filter(c -> c == mark).count()))
                    .orElse(',');
        }
    }

    /**
     * Which columns hold what; -1 for none.
     *
     * @param isHeader whether the line says so itself
     */
    private record Columns(int address, int name, boolean isHeader) {
        static Columns of(CsvRecord line) {
            List<String> titles = line.getFields().stream()
                    .map(title -> title.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""))
                    .toList();
            int address = first(titles, "email", "emailaddress", "mail");
            return address < 0
                    ? new Columns(0, -1, false)
                    : new Columns(address, first(titles, "name", "fullname", "firstname"), true);
        }

        private static int first(List<String> titles, String... wanted) {
            return Stream.of(wanted)
                    .map(titles::indexOf)
                    .filter(column -> column >= 0)
                    .findFirst()
                    .orElse(-1);
        }
    }

    private static void read(
            CsvRecord line, Columns columns, Path file, Map<EmailAddress, String> readers, List<String> problems) {
        try {
            EmailAddress address = EmailAddress.parse(field(line, columns.address()));
            readers.merge(
                    address,
                    ReaderName.of(field(line, columns.name())),
                    (before, name) -> before.isEmpty() ? name : before);
        } catch (InvalidAddressException e) {
            problems.add(file.getFileName() + ":" + line.getStartingLineNumber() + ": " + e.getMessage());
        }
    }

    private static String field(CsvRecord line, int column) {
        return column >= 0 && column < line.getFieldCount()
                ? line.getField(column).strip()
                : "";
    }
}
