package vn.thac.core.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.json.JsonRules;
import vn.thac.core.paging.Page;

/** RFC 4180 by the shape of the JSON. */
class TableTest {

    private static final ObjectMapper JSON = json();

    record Code(@JsonValue String value) {}

    record Named(Code code, @Nullable String name) {}

    record Step(String action, String who) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            Named unit,
            @Nullable BigDecimal value,
            @JsonProperty("dueOn") @Nullable LocalDate due,
            List<String> words,
            List<Step> steps,
            Map<String, Integer> levels,
            boolean late) {}

    @Lines("figures")
    record Sum(Named area, List<Line> figures, String kind) {}

    private static final Line FULL = new Line(
            new Named(new Code("01"), "Xã Bình Lư"),
            new BigDecimal("412.50"),
            LocalDate.of(2024, 11, 9),
            List.of("a", "b"),
            List.of(new Step("submit", "x")),
            Map.of("commune", 1),
            true);

    @Test
    void columns_are_called_by_their_place_in_the_json_whatever_is_in_the_page() {
        String header = "unit.code,unit.name,value,dueOn,words,late\r\n";
        assertEquals(header, page());
        assertEquals(header + "01,Xã Bình Lư,412.50,2024-11-09,a; b,true\r\n", page(FULL));
        assertEquals(
                header + "01,,,,,false\r\n",
                page(new Line(new Named(new Code("01"), null), null, null, List.of(), List.of(), Map.of(), false)));
    }

    @Test
    void what_stands_beside_the_lines_is_said_in_each() {
        Sum sum = new Sum(new Named(new Code("91"), "Kiên Giang"), List.of(FULL, FULL), "live");
        String line = "91,Kiên Giang,live,01,Xã Bình Lư,412.50,2024-11-09,a; b,true\r\n";
        assertEquals(
                "area.code,area.name,kind,figures.unit.code,figures.unit.name,figures.value,figures.dueOn,figures.words,figures.late\r\n"
                        + line + line,
                written(sum, JSON.constructType(Sum.class)));
    }

    @Test
    void text_is_never_a_formula_and_a_number_stays_one() {
        for (String formula : List.of("=1+1", "+84", "-1", "@A1", "\tx", "\uff1d1", "'x")) {
            assertEquals("'" + formula, firstCell(formula).replace("\"", ""));
        }
        assertEquals("\"a, \"\"b\"\"\r\nc\"", firstCell("a, \"b\"\r\nc"));
        assertEquals("\"'=\"\"a\"\"\"", firstCell("=\"a\""));
        Line negative = new Line(
                new Named(new Code("1"), null),
                new BigDecimal("-2.0E+3"),
                null,
                List.of("-1"),
                List.of(),
                Map.of(),
                true);
        assertEquals("1,,-2000,,'-1,true\r\n", page(negative).split("late\r\n", 2)[1]);
    }

    private static String firstCell(String text) {
        Line line = new Line(new Named(new Code(text), null), null, null, List.of(), List.of(), Map.of(), true);
        String written = page(line).split("late\r\n", 2)[1];
        return written.substring(0, written.length() - ",,,,,true\r\n".length());
    }

    private static String page(Line... lines) {
        return written(
                new Page<>(List.of(lines), null, null),
                JSON.getTypeFactory().constructType(new TypeReference<Page<Line>>() {}));
    }

    private static String written(Object answer, JavaType type) {
        StringBuilder out = new StringBuilder();
        try {
            Table.of(type, JSON).write(answer, JSON, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private static ObjectMapper json() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonRules().customize(mapper);
        return mapper;
    }
}
