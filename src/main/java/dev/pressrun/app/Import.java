package dev.pressrun.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.InvalidAddressException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The addresses of a CSV file, each once, and what is wrong with its other lines.
 *
 * @param problems each with file and line
 */
record Import(List<EmailAddress> addresses, List<String> problems) {
    static Import read(Path file) {
        Set<EmailAddress> addresses = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .fieldSeparator(separator(file))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            int column = -1;
            for (CsvRecord line : csv) {
                if (column < 0) {
                    int header = column(line);
                    column = Math.max(0, header);
                    if (header >= 0) {
                        continue;
                    }
                }
                read(line, column, file, addresses, problems);
            }
        } catch (NoSuchFileException e) {
            throw new CommandFailedException(file + ": there is no such file");
        } catch (CharacterCodingException e) {
            throw new CommandFailedException(file + ": is not UTF-8; save it as UTF-8");
        } catch (IOException | CsvParseException e) {
            throw new CommandFailedException(file + ": cannot be read as CSV: " + e.getMessage());
        }
        return new Import(List.copyOf(addresses), List.copyOf(problems));
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

    /** Which column holds the addresses, when the line is a header; -1 when it is none. */
    private static int column(CsvRecord line) {
        List<String> names = line.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""))
                .toList();
        for (String name : List.of("email", "emailaddress", "mail")) {
            if (names.contains(name)) {
                return names.indexOf(name);
            }
        }
        return -1;
    }

    private static void read(
            CsvRecord line, int column, Path file, Set<EmailAddress> addresses, List<String> problems) {
        String text = column < line.getFieldCount() ? line.getField(column).strip() : "";
        try {
            addresses.add(EmailAddress.parse(text));
        } catch (InvalidAddressException e) {
            problems.add(file.getFileName() + ":" + line.getStartingLineNumber() + ": " + e.getMessage());
        }
    }
}
