package vn.thac.core.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;

/**
 * The table that answers of a type make: a page its items, another answer its {@link Lines}.
 *
 * @param lines the name of the list
 * @param beside what is said in each line, of the answer itself
 * @param columns what is said of each line
 */
record Table(String lines, List<Column> beside, List<Column> columns) {

    /** @param answer as its operation declares it */
    static Table of(JavaType answer, ObjectMapper json) {
        boolean isPage = answer.hasRawClass(Page.class);
        String lines = isPage ? "items" : linesOf(answer.getRawClass());
        JavaType line = isPage ? answer.containedType(0) : elementOf(answer, lines, json);
        List<Column> columns = columns(line, json);
        List<Column> beside = isPage
                ? List.of()
                : columns(answer, json).stream()
                        .filter(column -> !column.path().get(0).equals(lines))
                        .toList();
        return new Table(lines, beside, columns);
    }

    static boolean isMadeBy(Class<?> answer) {
        return answer == Page.class || answer.isAnnotationPresent(Lines.class);
    }

    private static String linesOf(Class<?> answer) {
        return Objects.requireNonNull(answer.getAnnotation(Lines.class)).value();
    }

    private static JavaType elementOf(JavaType answer, String lines, ObjectMapper json) {
        return json.getSerializationConfig().introspect(answer).findProperties().stream()
                .filter(property -> property.getName().equals(lines))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(answer + " has no list " + lines))
                .getPrimaryType()
                .getContentType();
    }

    private static List<Column> columns(JavaType type, ObjectMapper json) {
        List<Column> found = new ArrayList<>();
        try {
            json.acceptJsonFormatVisitor(type, new FindColumns(new Column(List.of()), found, null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(type + " makes no table", e);
        }
        return List.copyOf(found);
    }

    /** Writes an answer with the names of the columns as its first line. */
    void write(Object answer, ObjectMapper json, Appendable out) throws IOException {
        JsonNode whole = exact(answer, json);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        List<@Nullable String> header = new ArrayList<>();
        beside.forEach(column -> header.add(column.name()));
        columns.forEach(column -> header.add(beside.isEmpty() ? column.name() : lines + "." + column.name()));
        printer.printRecord(header);
        List<@Nullable String> inEach = new ArrayList<>();
        beside.forEach(column -> inEach.add(cell(column, whole)));
        for (JsonNode line : whole.path(lines)) {
            List<@Nullable String> cells = new ArrayList<>(inEach);
            columns.forEach(column -> cells.add(cell(column, line)));
            printer.printRecord(cells);
        }
    }

    /** Nothing is written as nothing, not as a quoted empty text. */
    private static @Nullable String cell(Column column, JsonNode line) {
        String cell = column.cell(line);
        return cell.isEmpty() ? null : cell;
    }

    /** With the digits that the JSON has: 3.000 stays so. */
    private static JsonNode exact(Object answer, ObjectMapper json) throws IOException {
        return json.reader()
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .readTree(json.writeValueAsBytes(answer));
    }
}
