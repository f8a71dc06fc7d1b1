package vn.thac.testing.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables are named in texts, which no class file shows: so the sources are read. */
final class ForeignTables {

    static final String OF_THE_DIRECTORY = "known_";

    private ForeignTables() {}

    /** File and line of each place in Java or SQL that names a table which begins so. */
    static List<String> mentions(Path sources, String beginning) {
        Pattern named = Pattern.compile("\\b" + Pattern.quote(beginning) + "\\w");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .sorted()
                    .flatMap(file -> lines(file, named))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file, Pattern named) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .filter(i -> named.matcher(lines.get(i)).find())
                    .mapToObj(i -> file + ":" + (i + 1) + " " + lines.get(i).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
