package vn.thac.plan.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.packages.FullPlan;

/** What two plans that say the same have in common. */
class SubstanceTest {

    private static final String TASK = "key: K, summary: Rà soát, lead: [a], coordinate: [b], requested: [c],"
            + " due: 2024-07-23, recurrence: annual, windows: [Tháng 6], produces: report, waitsFor: w, passesTo: [a],"
            + " programme: ct, duties: [D]";

    private static final String PROGRAMME = "key: P, name: Nước sạch, aliases: [NS], kind: movement,"
            + " period: {from: 2021, to: 2025, orientation: 2030, vision: 2045}, level: province";

    @ParameterizedTest
    @CsvSource({
        "Hoà bình, hòa  BÌNH, true",
        "rà soát – báo cáo, Rà soát - báo cáo, true",
        "Đắk Lắk, đắk lắk, true",
        "hoà, hoá, false",
        "hoa, hoà, false",
        "rà soát, rà soát., false"
    })
    void a_text_is_what_its_reader_takes_it_for(String one, String other, boolean same) {
        assertEquals(same, Substance.of(one).equals(Substance.of(other)));
        assertEquals(same, Substance.of(List.of("x", one)).equals(Substance.of(List.of("X", other))));
    }

    @ParameterizedTest
    @CsvSource({
        "90, 90.00, true",
        "100, 1e2, true",
        "0, 0.000, true",
        "-0.5, -0.50, true",
        "99.9, 99.99, false",
        "1, 10, false",
        "1, -1, false"
    })
    void a_number_is_its_value(BigDecimal one, BigDecimal other, boolean same) {
        assertEquals(same, Substance.of(one).equals(Substance.of(other)));
    }

    @Test
    void what_is_not_said_stays_unsaid() {
        assertNull(Substance.of((String) null));
        assertNull(Substance.of((BigDecimal) null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    key: K              | key: L                                     | true
                    key: K              | key: K, section: II, doubt: d, note: n     | true
                    key: K              | key: K, origins: [{plan: 1/KH, key: K}]    | true
                    Rà soát             | RÀ  SOÁT                                   | true
                    Tháng 6             | tháng  6                                   | true
                    Rà soát             | Rà soát kỹ                                 | false
                    Tháng 6             | Tháng 7                                    | false
                    lead: [a]           | lead: [b]                                  | false
                    lead: [a]           | lead: []                                   | false
                    coordinate: [b]     | coordinate: [c]                            | false
                    requested: [c]      | requested: [b]                             | false
                    2024-07-23          | 2024-07-24                                 | false
                    2024-07-23          | null                                       | false
                    recurrence: annual  | recurrence: monthly                        | false
                    produces: report    | produces: plan                             | false
                    waitsFor: w         | waitsFor: v                                | false
                    passesTo: [a]       | passesTo: [b]                              | false
                    programme: ct       | programme: null                            | false
                    duties: [D]         | duties: [D, E]                             | false
                    """)
    void two_tasks_want_the_same_whatever_their_keys_and_their_places(String said, String other, boolean same) {
        assertEquals(
                same,
                task(TASK).substance().equals(task(replaced(TASK, said, other)).substance()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    key: P             | key: Q                                      | true
                    key: P             | key: P, section: I, doubt: d, note: n       | true
                    Nước sạch          | nước  sạch                                  | true
                    aliases: [NS]      | aliases: [ns]                               | true
                    Nước sạch          | Nước bẩn                                    | false
                    aliases: [NS]      | aliases: []                                 | false
                    kind: movement     | kind: programme                             | false
                    from: 2021         | from: 2022                                  | false
                    to: 2025           | to: null                                    | false
                    orientation: 2030  | orientation: 2035                           | false
                    vision: 2045       | vision: 2050                                | false
                    level: province    | level: central                              | false
                    """)
    void two_programmes_are_one_whatever_their_keys_and_their_places(String said, String other, boolean same) {
        assertEquals(
                same,
                programme(PROGRAMME)
                        .substance()
                        .equals(programme(replaced(PROGRAMME, said, other)).substance()));
    }

    @Test
    void a_programme_of_no_kind_is_a_programme() {
        assertEquals(
                programme("key: P, name: N, kind: programme").substance(),
                programme("key: P, name: N").substance());
    }

    private static String replaced(String entry, String said, String other) {
        assertEquals(true, entry.contains(said), said);
        return entry.replace(said, other);
    }

    private static Task task(String said) {
        return FullPlan.read("taskGroups: [{key: G, tasks: [{" + said + "}]}]")
                .tasks()
                .get(0);
    }

    private static Programme programme(String said) {
        return FullPlan.read("programmes: [{" + said + "}]").programmes().get(0);
    }
}
