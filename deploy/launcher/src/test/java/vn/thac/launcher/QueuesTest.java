package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thac.parts.Root;

/**
 * Who takes rows out of a table finds them once, and removes them by their places. A plan that was kept while a queue was
 * empty looks for them anew at each row of it: an import of the country kept a processor busy for minutes
 * (docs/adr/0135).
 */
class QueuesTest {

    private static final List<String> MODULES = List.of(
            "platform/core",
            "platform/directory",
            "identity",
            "plan-service",
            "task-service",
            "report-service",
            "desk");

    private static final Pattern AT_EACH_ROW = Pattern.compile(
            "(delete from \\w+ where [\\w, ()]+|\\w+) in \\(\\s*select [^\"]*?(limit \\?|for update)[^\"]*?\\)");

    @Test
    void no_statement_looks_at_each_row_for_those_that_it_takes() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> stores = stores();
        for (Path store : stores) {
            AT_EACH_ROW
                    .matcher(read(store))
                    .results()
                    .filter(found ->
                            found.group(1).startsWith("delete") || found.group().contains("for update"))
                    .forEach(found -> wrong.add(store.getFileName() + ": " + found.group()));
        }
        assertTrue(stores.size() > 50, "only " + stores.size());
        assertEquals(List.of(), wrong);
    }

    private static List<Path> stores() throws IOException {
        List<Path> stores = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> all = Files.walk(Root.find().resolve(module).resolve("src/main/java"))) {
                all.filter(path -> path.getFileName().toString().endsWith("Store.java"))
                        .forEach(stores::add);
            }
        }
        return stores;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
