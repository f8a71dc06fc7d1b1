package vn.thac.plan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.FullPlan;

class CitedAlikeTest {

    private static final String LINE =
            "{key: B, relation: implements, kind: plan, number: 5/KH-UBND, unit: 'ubnd:91', date: {value: 2024-07-23}}";

    @Test
    void a_line_cites_the_same_whatever_is_said_beside_it() {
        assertTrue(
                CitedAlike.are(line(LINE), line(LINE.replace("key: B", "key: C, section: II, subject: S, note: n"))));
        assertTrue(CitedAlike.are(line(LINE), line(LINE.replace("5/KH-UBND", "'5/KH\u2013UBND'"))));
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
            assertFalse(CitedAlike.are(line(LINE), line(other)), other);
        }
        assertFalse(CitedAlike.are(line(LINE), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    key: B            | key: B, via: A                        | true
                    key: B            | key: B, issuer: UBND tỉnh             | true
                    key: B            | key: B, missing: true                 | true
                    5/KH-UBND         | 5/kh-ubnd                             | true
                    5/KH-UBND         | 005/KH-UBND                           | true
                    5/KH-UBND         | '"Số: 5/KH-UBND"'                     | true
                    5/KH-UBND         | 5 /KH - UBND                          | true
                    5/KH-UBND         | 15/KH-UBND                            | false
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
        assertEquals(alike, CitedAlike.are(line(LINE), changed));
        assertEquals(alike, CitedAlike.are(changed, line(LINE)));
    }

    @Test
    void lines_that_say_nothing_cite_alike() {
        assertTrue(CitedAlike.are(line("{key: A, relation: cites}"), line("{key: B, relation: cites}")));
    }

    private static BasisLine line(String yaml) {
        return FullPlan.read("document: {kind: plan, issuer: 'ubnd:91', title: K}\nbasis: [" + yaml + "]")
                .basis()
                .get(0);
    }
}
