package vn.thac.report.rollup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.report.ReportState;
import vn.thac.report.form.Amount;

/**
 * The JSON in which a node keeps its totals.
 * Cells: {@code {"CF01@1":[numerator, denominator, reported, notApplicable, accepted, numerator, denominator]}}, the
 * last three only when something was accepted. Counts: {@code {"commune":[underReview, returned, accepted, late,
 * {"2024-11-09":3}, {"waived":1}]}}, the last only when something stands apart.
 */
public final class NodeJson {

    private static final JsonFactory JSON = new JsonFactory();

    private NodeJson() {}

    public static String cells(Map<String, CellTotal> cells) {
        return write(json -> {
            for (Map.Entry<String, CellTotal> cell : cells.entrySet()) {
                json.writeArrayFieldStart(cell.getKey());
                write(json, cell.getValue());
                json.writeEndArray();
            }
        });
    }

    public static String counts(Map<String, Counts> counts) {
        return write(json -> {
            for (Map.Entry<String, Counts> level : counts.entrySet()) {
                json.writeArrayFieldStart(level.getKey());
                write(json, level.getValue());
                json.writeEndArray();
            }
        });
    }

    public static Map<String, CellTotal> cells(@Nullable String json) {
        Map<String, CellTotal> cells = new LinkedHashMap<>();
        read(json, (in, name) -> cells.put(name, cell(in)));
        return cells;
    }

    public static Map<String, Counts> counts(@Nullable String json) {
        Map<String, Counts> counts = new TreeMap<>();
        read(json, (in, name) -> counts.put(name, count(in)));
        return counts;
    }

    private static void write(JsonGenerator json, CellTotal total) throws IOException {
        write(json, total.all());
        json.writeNumber(total.reported());
        json.writeNumber(total.notApplicable());
        if (total.acceptedCount() > 0) {
            json.writeNumber(total.acceptedCount());
            write(json, total.accepted());
        }
    }

    private static void write(JsonGenerator json, Amount amount) throws IOException {
        write(json, amount.numerator());
        write(json, amount.denominator());
    }

    private static void write(JsonGenerator json, @Nullable BigDecimal number) throws IOException {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number.toPlainString());
        }
    }

    private static void write(JsonGenerator json, Counts n) throws IOException {
        json.writeNumber(n.underReview());
        json.writeNumber(n.returned());
        json.writeNumber(n.accepted());
        json.writeNumber(n.late());
        json.writeStartObject();
        for (Map.Entry<String, Integer> due : n.waiting().entrySet()) {
            json.writeNumberField(due.getKey(), due.getValue());
        }
        json.writeEndObject();
        if (!n.apart().isEmpty()) {
            json.writeStartObject();
            for (Map.Entry<ReportState, Integer> state : new TreeMap<>(n.apart()).entrySet()) {
                json.writeNumberField(state.getKey().wire(), state.getValue());
            }
            json.writeEndObject();
        }
    }

    private static CellTotal cell(JsonParser in) throws IOException {
        @Nullable BigDecimal[] n = new @Nullable BigDecimal[7];
        in.nextToken();
        for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
            n[i] = in.currentToken() == JsonToken.VALUE_NULL ? null : in.getDecimalValue();
        }
        return new CellTotal(new Amount(n[0], n[1]), whole(n[2]), whole(n[3]), whole(n[4]), new Amount(n[5], n[6]));
    }

    private static int whole(@Nullable BigDecimal number) {
        return number == null ? 0 : number.intValueExact();
    }

    private static Counts count(JsonParser in) throws IOException {
        int[] n = new int[4];
        in.nextToken();
        for (int i = 0; i < n.length; i++) {
            n[i] = in.nextIntValue(0);
        }
        Map<String, Integer> waiting = new TreeMap<>();
        in.nextToken();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String due = in.currentName();
            waiting.put(due, in.nextIntValue(0));
        }
        Map<ReportState, Integer> apart = new EnumMap<>(ReportState.class);
        if (in.nextToken() == JsonToken.START_OBJECT) {
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                ReportState state = WireName.of(ReportState.class, in.currentName());
                apart.put(state, in.nextIntValue(0));
            }
            in.nextToken();
        }
        return new Counts(n[0], n[1], n[2], n[3], waiting, apart);
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private interface Reading {
        void from(JsonParser in, String name) throws IOException;
    }

    private static String write(Writing fields) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            fields.to(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void read(@Nullable String json, Reading field) {
        if (json == null) {
            return;
        }
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                field.from(in, in.currentName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
