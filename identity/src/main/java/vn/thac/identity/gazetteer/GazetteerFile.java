package vn.thac.identity.gazetteer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.unit.UnitCode;
import vn.thac.identity.unit.UnitName;
import vn.thac.identity.vocabulary.Vocabulary;

/**
 * Reads the list: CSV in UTF-8 with the columns {@code code,name,kind,level,parent_code}, one territory a line.
 * No column can hold a line break, so each line is read by itself and a broken one does not hide the faults after it.
 */
final class GazetteerFile {

    static final List<String> COLUMNS = List.of("code", "name", "kind", "level", "parent_code");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /** Four times the country; what is longer is not a list of it, and would take the service's memory. */
    static final int MOST_ROWS = 50_000;

    private final Vocabulary words;
    private final Faults faults;
    private final List<Row> rows = new ArrayList<>();

    private GazetteerFile(Vocabulary words, Faults faults) {
        this.words = words;
        this.faults = faults;
    }

    /** The rows that could be read; whatever is wrong with the others stands in {@code faults}. */
    static List<Row> read(byte[] file, Vocabulary words, Faults faults) {
        int found = FileLines.count(file) - 1;
        if (found > MOST_ROWS) {
            faults.add(IdentityRefusal.TOO_MANY_ROWS, "", Map.of("found", found, "most", MOST_ROWS));
            return List.of();
        }
        List<FileLines.Line> lines = FileLines.read(file, faults);
        GazetteerFile reader = new GazetteerFile(words, faults);
        if (!lines.isEmpty() && reader.hasColumns(lines.get(0))) {
            lines.stream().skip(1).filter(line -> !line.text().isBlank()).forEach(reader::take);
            faults.addIf(lines.stream().skip(1).allMatch(l -> l.text().isBlank()), IdentityRefusal.FILE_EMPTY, "");
        } else if (lines.isEmpty() && !faults.any()) {
            faults.add(IdentityRefusal.FILE_EMPTY, "");
        }
        return reader.rows;
    }

    private boolean hasColumns(FileLines.Line header) {
        List<String> columns = fields(header);
        if (columns == null) {
            return false;
        }
        if (columns.stream().map(String::strip).toList().equals(COLUMNS)) {
            return true;
        }
        faults.add(
                IdentityRefusal.WRONG_COLUMNS,
                "/1",
                Map.of("line", 1, "expected", String.join(",", COLUMNS), "found", String.join(",", columns)));
        return false;
    }

    private void take(FileLines.Line line) {
        List<String> fields = fields(line);
        if (fields == null || fields.stream().allMatch(String::isBlank)) {
            return;
        }
        if (fields.size() != COLUMNS.size()) {
            faults.add(
                    IdentityRefusal.WRONG_FIELD_COUNT,
                    "/" + line.number(),
                    Map.of("line", line.number(), "expected", COLUMNS.size(), "found", fields.size()));
            return;
        }
        List<String> clean = fields.stream().map(UnitName::clean).toList();
        String kind = words.kind(clean.get(2)).orElse(clean.get(2));
        Row row = new Row(line.number(), clean.get(0), clean.get(1), kind, clean.get(3), clean.get(4));
        checkValues(row);
        rows.add(row);
    }

    private void checkValues(Row row) {
        addIf(!UnitCode.isCode(row.code()), IdentityRefusal.BAD_CODE, row, "code", row.code());
        addIf(
                row.hasParent() && !UnitCode.isCode(row.parentCode()),
                IdentityRefusal.BAD_CODE,
                row,
                "parent_code",
                row.parentCode());
        addIf(!UnitName.isWritable(row.name()), IdentityRefusal.BAD_NAME, row, "name", row.name());
        addIf(!UnitName.isWritable(row.kind()), IdentityRefusal.BAD_KIND, row, "kind", row.kind());
    }

    private void addIf(boolean wrong, IdentityRefusal refusal, Row row, String column, String value) {
        if (wrong) {
            faults.add(refusal, "/" + row.line() + "/" + column, Map.of("line", row.line(), "value", value));
        }
    }

    private @Nullable List<String> fields(FileLines.Line line) {
        try (CSVParser parser = CSVParser.parse(new StringReader(line.text()), FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of("") : records.get(0).toList();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            faults.add(IdentityRefusal.UNBALANCED_QUOTES, "/" + line.number(), Map.of("line", line.number()));
            return null;
        }
    }
}
