package vn.thac.report.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    private static Answer value(String number) {
        return Answer.given(Amount.of(new BigDecimal(number)));
    }

    private static Answer parts(String numerator, String denominator) {
        return Answer.given(Amount.of(new BigDecimal(numerator), new BigDecimal(denominator)));
    }

    @Test
    void a_value_its_parts_and_no_answer_look_different() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("CF09@1", value("12"));
        answers.put("CF02@1", parts("412", "430"));
        answers.put("CF03@2", Answer.notApplicable());
        answers.put("CF04@1", value("0"));
        String json = "{\"CF09@1\":[12],\"CF02@1\":[412,430],\"CF03@2\":null,\"CF04@1\":[0]}";

        assertEquals(json, Cells.write(answers));
        assertEquals(answers, Cells.read(json));
        assertEquals(List.copyOf(answers.keySet()), List.copyOf(Cells.read(json).keySet()));
    }

    @ParameterizedTest
    @CsvSource({
        "99.90,              99.90",
        "0.000001,           0.000001",
        "1e3,                1000",
        "1e-6,               0.000001",
        "0.00,               0.00",
        "999999999999999999, 999999999999999999"
    })
    void digits_are_kept_and_written_out(BigDecimal number, String written) {
        String json = Cells.write(Map.of("A@1", Answer.given(Amount.of(number))));

        assertEquals("{\"A@1\":[" + written + "]}", json);
        assertEquals(Map.of("A@1", value(written)), Cells.read(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b@1", "a\\b@1", "\\\"@1", "Tỷ lệ@1"})
    void a_code_of_any_signs_is_read_back(String pin) {
        Map<String, Answer> answers = Map.of(pin, value("1"));

        assertEquals(answers, Cells.read(Cells.write(answers)));
    }

    @Test
    void a_report_without_cells_has_no_answers() {
        assertEquals(Map.of(), Cells.read(null));
        assertEquals(Map.of(), Cells.read("{}"));
        assertEquals("{}", Cells.write(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"A@1\":[", "{\"A@1\":[x]}", "{\"A@1\":[\"1\"]}"})
    void what_we_did_not_write_is_not_guessed_at(String broken) {
        assertThrows(UncheckedIOException.class, () -> Cells.read(broken));
    }
}
