package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Sentences;

/** At which place a fault of the shape is told, and as what. */
class PackageSchemaTest {

    private static final String HEAD = "document: {kind: plan, issuer: 'ubnd:91', title: K}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    targets: [{name: N}]                                    | /targets/0/key missing-value
                    targets: {}                                             | /targets wrong-type
                    targets: [7]                                            | /targets/0 wrong-type
                    targets: [{key: T, value: '5'}]                         | none
                    targets: [{key: T, value: true}]                        | /targets/0/value wrong-type
                    targets: [{key: T, grade: {at: A}}]                     | /targets/0/grade/of missing-value
                    targets: [{key: T, change: {way: down}}]                | /targets/0/change/way bad-value
                    targets: [{key: T, per: 0}]                             | /targets/0/per bad-value
                    targets: [{key: T, value: null}]                        | none
                    targets: [{key: T, standing: 'true'}]                   | /targets/0/standing wrong-type
                    targets: [{key: T, comparator: '=>'}]                   | /targets/0/comparator bad-value
                    targets: [{key: T, year: 1899}]                         | /targets/0/year bad-value
                    targets: [{key: T, year: 1900}, {key: U, year: 2200}]   | none
                    targets: [{key: T, year: 2201}]                         | /targets/0/year bad-value
                    targets: [{key: T, year: 2025.5}]                       | /targets/0/year wrong-type
                    targets: [{key: T, programme: 7}]                       | /targets/0/programme wrong-type
                    targets: [{key: T, programme: 'a b'}]                   | /targets/0/programme bad-value
                    targets: [{key: T, programme: null}]                    | none
                    targets: [{key: T, baseline: {year: 2020}}]             | /targets/0/baseline/value missing-value
                    targets: [{key: T, baseline: {value: 1, by: me}}]       | /targets/0/baseline/by unknown-field
                    targets: [{key: -T}]                                    | /targets/0/key bad-value
                    duties: [{key: D, text: ''}]                            | /duties/0/text bad-value
                    duties: [{key: D, text: T, due: 23/07/2024}]            | /duties/0/due bad-value
                    duties: [{key: D, text: T, recurrence: annual+monthly}] | none
                    duties: [{key: D, text: T, recurrence: annual+}]        | /duties/0/recurrence bad-value
                    reporting: [{key: R, frequency: P100M}]                 | /reporting/0/frequency bad-value
                    reporting: [{key: R, deadline: {day: 32}}]              | /reporting/0/deadline/day bad-value
                    addressees: [{key: a, name: A, unit: 'UBND:91'}]        | /addressees/0/unit bad-value
                    mandates: [{addressee: a}]                              | /mandates/0/asks missing-value
                    colour: red                                             | /colour unknown-field
                    targets: [{key: T, quality: đều, thực chất}]            | /targets/0/thực chất comma-in-flow
                    targets: [{key: T, quality: đều, chất}]                 | /targets/0/chất comma-in-flow
                    targets: [{key: T, quality: đều, khac}]                 | /targets/0/khac unknown-field
                    a/b~c: red                                              | /a~1b~0c unknown-field
                    """)
    void a_fault_of_the_shape_is_told_at_its_place(String lines, String found) {
        assertEquals(found, Found.in(HEAD + lines, PackageSchemaTest::check));
    }

    @Test
    void a_package_has_a_document_and_parts_of_one_need_not() {
        assertEquals("/document missing-value", Found.in("{}", PackageSchemaTest::check));
        assertEquals(
                "/document/issuer missing-value, /document/kind missing-value, /document/title missing-value",
                Found.in("document: {}", PackageSchemaTest::check));
        assertEquals(Found.NONE, Found.in("{}", PackageSchemaTest::checkParts));
        assertEquals(Found.NONE, Found.in("document: {}", PackageSchemaTest::checkParts));
        assertEquals(
                "/changes/document/colour unknown-field",
                Found.in("document: {colour: red}", PackageSchemaTest::checkParts));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    duties: [{key: D, text: T, waitFor: C}]        | Did you mean waitsFor?
                    duties: [{key: D, text: T, dueDate: C}]        | Did you mean due?
                    targets: [{key: T, change: {by: 5, way: reduction}}] | Those that there are: way, yearly.
                    target: []                                     | Did you mean targets?
                    duties: [{key: D, text: T, colour: red}]       | 19 are known here and none is like it; the description of the interface names them.
                    """)
    void of_a_field_that_there_is_not_those_are_told_that_are_near_or_few(String lines, String told) {
        Fault fault =
                Found.faults(HEAD + lines, PackageSchemaTest::check).list().get(0);
        assertEquals(CoreRefusal.UNKNOWN_FIELD, fault.refusal());
        String said = new Sentences().of(fault, Locale.ENGLISH);
        assertEquals(told, said.substring(said.indexOf(". ") + 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    duties: [{key: 1, text: T}]                     | text, such as "1", not a whole number.
                    duties: [{key: D, addressee: [a, b], text: T}]  | text, such as "1", not a list.
                    duties: {D: T}                                  | a list, such as ["a", "b"], not an object.
                    reporting: [{key: R, deadline: 20}]             | an object with fields (day, month, rule, offset), not a whole number.
                    targets: [{key: T, year: '2025'}]               | a whole number, such as 2025, not text.
                    targets: [{key: T, year: 2025.5}]               | a whole number, such as 2025, not a number with decimals.
                    targets: [{key: T, standing: 'yes'}]            | true or false, not text.
                    """)
    void of_another_kind_of_value_it_is_said_which_is_needed(String lines, String said) {
        Fault fault =
                Found.faults(HEAD + lines, PackageSchemaTest::check).list().get(0);
        assertEquals(CoreRefusal.WRONG_TYPE, fault.refusal());
        assertEquals("What is needed here is " + said, new Sentences().of(fault, Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    basis: [{key: B, relation: copies}]     | "copies" (implements ¦ cites ¦ replaces ¦ amends)
                    targets: [{key: T, year: 1899}]         | 1899 (≥ 1900)
                    targets: [{key: T, year: 2201}]         | 2201 (≤ 2200)
                    duties: [{key: D, text: T, due: 7/2024}] | "7/2024" (yyyy-mm-dd: "2024-07-15"; {value: "2024-07-01", precision: month}; null)
                    targets: [{key: -T}]                    | "-T" ("D1"; "KG-D67"; "IV.17"; …)
                    reporting: [{key: R, frequency: monthly}] | "monthly" ("P1M"; "P3M"; "P1Y"; …)
                    """)
    void a_bad_value_is_shown_beside_what_would_do(String lines, String shown) {
        assertEquals(
                List.of(shown.replace('¦', '|')),
                Found.faults(HEAD + lines, PackageSchemaTest::check).list().stream()
                        .map(fault -> fault.args().get("value"))
                        .toList());
    }

    @Test
    void a_long_value_is_shown_by_its_beginning() {
        List<Fault> faults = Found.faults(
                        HEAD + "basis: [{key: %s, relation: cites}]".formatted("b".repeat(200)),
                        PackageSchemaTest::check)
                .list();
        assertEquals(CoreRefusal.BAD_VALUE, faults.get(0).refusal());
        assertTrue(String.valueOf(faults.get(0).args().get("value")).startsWith("\"" + "b".repeat(119) + "… ("));
    }

    private static void check(At root, Faults faults) {
        PackageSchema.check(root.node(), faults);
    }

    private static void checkParts(At root, Faults faults) {
        PackageSchema.checkParts(root.node(), "/changes", faults);
    }
}
