package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasisLineTest {

    private static final String LINE =
            "{key: B, relation: implements, kind: plan, number: 5/KH-UBND, unit: 'ubnd:91', date: {value: 2024-07-23}}";

    @Test
    void a_line_cites_the_same_whatever_is_said_beside_it() {
        assertTrue(line(LINE).citesAlike(line(LINE.replace("key: B", "key: C, section: II, subject: S, note: n"))));
        assertTrue(line(LINE).citesAlike(line(LINE.replace("5/KH-UBND", "'5/KH\u2013UBND'"))));
    }

    @Test
    void another_relation_kind_number_date_or_issuer_cites_another() {
        for (String other : new String[] {
            LINE.replace("implements", "cites"),
            LINE.replace("kind: plan", "kind: law"),
            LINE.replace("5/KH", "6/KH"),
            LINE.replace("2024", "2023"),
            LINE.replace("ubnd:91", "ubnd:92"),
            LINE.replace("number: 5/KH-UBND, ", "")
        }) {
            assertFalse(line(LINE).citesAlike(line(other)), other);
        }
        assertFalse(line(LINE).citesAlike(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    key: B            | key: B, via: A                        | true
                    key: B            | key: B, issuer: UBND tỉnh             | true
                    key: B            | key: B, missing: true                 | true
                    5/KH-UBND         | 5/kh-ubnd                             | true
                    {value: 2024-07-23} | {value: 2024-07-23, precision: day}   | true
                    {value: 2024-07-23} | {value: 2024-07-23, precision: month} | false
                    {value: 2024-07-23} | {value: 2024-07-24}                   | false
                    {value: 2024-07-23} | null                                  | false
                    5/KH-UBND         | 5/QĐ-UBND                             | false
                    kind: plan        | kind: null                            | false
                    unit: 'ubnd:91'   | unit: null                            | false
                    """)
    void lines_are_compared_by_relation_kind_number_date_and_unit(String said, String other, boolean alike) {
        assertTrue(LINE.contains(said), said);
        BasisLine changed = line(LINE.replace(said, other));
        assertEquals(alike, line(LINE).citesAlike(changed));
        assertEquals(alike, changed.citesAlike(line(LINE)));
    }

    @Test
    void lines_that_say_nothing_cite_alike() {
        assertTrue(line("{key: A, relation: cites}").citesAlike(line("{key: B, relation: cites}")));
    }

    @Test
    void only_what_is_said_to_be_missing_is_a_gap() {
        assertTrue(line("{key: B, relation: cites, missing: true}").isGap());
        assertFalse(line("{key: B, relation: cites, missing: false}").isGap());
        assertFalse(line("{key: B, relation: cites}").isGap());
    }

    private static BasisLine line(String yaml) {
        return FullPlan.read("document: {kind: plan, issuer: 'ubnd:91', title: K}\nbasis: [" + yaml + "]")
                .basis()
                .get(0);
    }
}
