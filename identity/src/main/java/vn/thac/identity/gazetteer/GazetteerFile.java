package vn.thac.identity.gazetteer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.unit.UnitCode;
import vn.thac.identity.unit.UnitName;
import vn.thac.identity.vocabulary.Vocabulary;
import vn.thac.identity.vocabulary.Word;

/**
 * Reads the list: CSV in UTF-8 with the columns {@code code,name,kind,level,parent_code}, one territory a line.
 * No column can hold a line break, so each line is read by itself and a broken one does not hide the faults after it.
 */
final class GazetteerFile {

    static final List<String> COLUMNS = List.of("code", "name", "kind", "level", "parent_code");

    /** Three times the country, as {@code bench units --scale 300} takes in; what is longer would take the service's memory. */
    static final int MOST_ROWS = 32_000;

    /** Longer than any value may be. */
    private static final int LONGEST_FIELD = 1_000;

    /** What closes a sheet: a row that begins so counts the others and is no territory. */
    private static final Pattern TOTALS =
            Pattern.compile("(tổng (cộng|số)\\b.*|(tổng|cộng|total|sum)[^\\p{L}]*)", Pattern.UNICODE_CHARACTER_CLASS);

    private final Vocabulary words;
    private final Faults faults;
    private final List<Row> rows = new ArrayList<>();
    private CSVFormat format = CSVFormat.RFC4180;

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
        format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(header.text()))
                .get();
        List<String> columns = fields(header);
        if (columns == null) {
            return false;
        }
        if (columns.stream().map(GazetteerFile::column).toList().equals(COLUMNS)) {
            return true;
        }
        faults.add(
                IdentityRefusal.WRONG_COLUMNS,
                "/1",
                Map.of("line", 1, "expected", String.join(",", COLUMNS), "found", String.join(",", columns)));
        return false;
    }

    /** Spreadsheets write what separates the columns as their country does: a comma, a semicolon or a tab. */
    private static char delimiter(String header) {
        return header.indexOf(',') >= 0 ? ',' : header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static String column(String name) {
        return UnitName.clean(name).toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    }

    private void take(FileLines.Line line) {
        List<String> fields = fields(line);
        if (fields == null
                || fields.stream().allMatch(field -> UnitName.clean(field).isEmpty())) {
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
        if (isTotals(clean, line.number())) {
            return;
        }
        // An unknown word stays as it came: that may show what was meant.
        String kind = words.kind(clean.get(2)).orElse(fields.get(2));
        String level = words.meant(WordList.LEVEL, clean.get(3)).map(Word::code).orElse(fields.get(3));
        Row row = new Row(line.number(), clean.get(0), clean.get(1), kind, level, clean.get(4));
        checkValues(row);
        UnitName.damage(fields.get(1), "/" + row.line() + "/name").ifPresent(faults::add);
        rows.add(row);
    }

    private boolean isTotals(List<String> fields, int line) {
        for (String column : List.of("code", "name")) {
            String value = fields.get(COLUMNS.indexOf(column));
            if (TOTALS.matcher(value.toLowerCase(Locale.ROOT)).matches()) {
                String at = "/" + line + "/" + column;
                boolean bad = !UnitCode.isCode(fields.get(0));
                if (bad) {
                    faults.add(badCode(line, "code", fields.get(0)));
                }
                faults.add(IdentityRefusal.TOTALS_ROW, at, Map.of("line", line, "value", value));
                return true;
            }
        }
        return false;
    }

    private void checkValues(Row row) {
        checkCode(row, "code", row.code());
        if (row.hasParent()) {
            checkCode(row, "parent_code", row.parentCode());
        }
        addIf(!UnitName.isWritable(row.name()), IdentityRefusal.BAD_NAME, row, "name", row.name());
        addIf(!UnitName.isWritable(row.kind()), IdentityRefusal.BAD_KIND, row, "kind", row.kind());
    }

    private void checkCode(Row row, String column, String code) {
        if (!UnitCode.isCode(code)) {
            faults.add(badCode(row.line(), column, code));
        }
    }

    private static Fault badCode(int line, String column, String code) {
        return new Fault(IdentityRefusal.BAD_CODE, "/" + line + "/" + column, Map.of("line", line, "value", code));
    }

    private void addIf(boolean wrong, IdentityRefusal refusal, Row row, String column, String value) {
        if (wrong) {
            faults.add(refusal, "/" + row.line() + "/" + column, Map.of("line", row.line(), "value", value));
        }
    }

    /**
     * A sheet that once had more columns is saved with a separator for each: empty ones at the end are none. Of a field
     * that is too long for anything its beginning is enough to refuse it.
     */
    private static List<String> bounded(List<String> fields) {
        int end = fields.size();
        while (end > COLUMNS.size() && fields.get(end - 1).isBlank()) {
            end--;
        }
        return fields.subList(0, end).stream()
                .map(field -> field.length() > LONGEST_FIELD ? field.substring(0, LONGEST_FIELD) : field)
                .toList();
    }

    private @Nullable List<String> fields(FileLines.Line line) {
        try (CSVParser parser = CSVParser.parse(new StringReader(line.text()), format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of("") : bounded(records.get(0).toList());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            faults.add(IdentityRefusal.UNBALANCED_QUOTES, "/" + line.number(), Map.of("line", line.number()));
            return null;
        }
    }
}
