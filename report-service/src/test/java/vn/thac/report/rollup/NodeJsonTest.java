package vn.thac.report.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.report.ReportState;
import vn.thac.report.form.Amount;

/** Each form of the JSON stands in databases: what was written once must be read for ever. */
class NodeJsonTest {

    private static Amount parts(String numerator, String denominator) {
        return Amount.of(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    @Test
    void a_total_is_an_array_that_is_longer_where_something_was_accepted() {
        Map<String, CellTotal> cells = new LinkedHashMap<>();
        cells.put("B@1", new CellTotal(parts("412", "430"), 3, 1, 2, parts("300", "310")));
        cells.put("A@2", new CellTotal(Amount.of(new BigDecimal("99.90")), 1, 0, 0, Amount.NONE));
        cells.put("C@1", new CellTotal(Amount.NONE, 0, 4, 0, Amount.NONE));
        String json = "{\"B@1\":[412,430,3,1,2,300,310],\"A@2\":[99.90,null,1,0],\"C@1\":[null,null,0,4]}";

        assertEquals(json, NodeJson.cells(cells));
        assertEquals(cells, NodeJson.cells(json));
        assertEquals(
                List.copyOf(cells.keySet()), List.copyOf(NodeJson.cells(json).keySet()));
    }

    @Test
    void an_accepted_zero_and_nothing_accepted_are_told_apart() {
        CellTotal zero = new CellTotal(Amount.of(BigDecimal.ZERO), 1, 0, 1, Amount.of(BigDecimal.ZERO));

        assertEquals("{\"A@1\":[0,null,1,0,1,0,null]}", NodeJson.cells(Map.of("A@1", zero)));
        assertEquals(Map.of("A@1", zero), NodeJson.cells("{\"A@1\":[0,null,1,0,1,0,null]}"));
    }

    @Test
    void a_large_number_is_written_out() {
        CellTotal large = new CellTotal(Amount.of(new BigDecimal("1e18")), 1, 0, 0, Amount.NONE);

        assertEquals("{\"A@1\":[1000000000000000000,null,1,0]}", NodeJson.cells(Map.of("A@1", large)));
    }

    @Test
    void those_who_wait_are_kept_by_due_date_and_without_one_under_nothing() {
        Counts counts = new Counts(1, 2, 3, 4, Map.of())
                .plus(Counts.of(ReportState.OPEN, false, LocalDate.of(2024, 11, 9))
                        .times(3))
                .plus(Counts.of(ReportState.OPEN, false, null));
        String json = "{\"commune\":[1,2,3,4,{\"\":1,\"2024-11-09\":3}],\"district\":[0,0,0,0,{}]}";

        assertEquals(Map.of("commune", counts, "district", Counts.NONE), NodeJson.counts(json));
        assertEquals(NodeJson.counts(json), NodeJson.counts(NodeJson.counts(NodeJson.counts(json))));
    }

    @Test
    void a_node_that_was_never_stored_is_empty() {
        assertEquals(Map.of(), NodeJson.cells((String) null));
        assertEquals(Map.of(), NodeJson.counts((String) null));
        assertEquals(Map.of(), NodeJson.cells("{}"));
        assertEquals("{}", NodeJson.counts(Map.of()));
    }

    @Test
    void half_a_count_of_reporters_is_none_of_ours() {
        assertThrows(ArithmeticException.class, () -> NodeJson.cells("{\"A@1\":[1,null,1.5,0]}"));
        assertThrows(UncheckedIOException.class, () -> NodeJson.cells("{\"A@1\":[1,null"));
    }

    @Test
    void what_stands_apart_is_kept_and_an_older_text_without_it_is_read() {
        Counts counts = Counts.of(ReportState.WAIVED, false, null)
                .times(2)
                .plus(Counts.of(ReportState.UNIT_ENDED, false, null))
                .plus(Counts.of(ReportState.OPEN, false, LocalDate.of(2024, 11, 9)));
        String json = NodeJson.counts(Map.of("commune", counts));

        assertEquals("{\"commune\":[0,0,0,0,{\"2024-11-09\":1},{\"unit-ended\":1,\"waived\":2}]}", json);
        assertEquals(Map.of("commune", counts), NodeJson.counts(json));
        assertEquals(
                Map.of("commune", Counts.of(ReportState.SUBMITTED, true, null)),
                NodeJson.counts("{\"commune\":[1,0,0,1,{}]}"));
    }
}
