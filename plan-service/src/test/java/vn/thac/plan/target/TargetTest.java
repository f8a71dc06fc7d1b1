package vn.thac.plan.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PackageReader;

class TargetTest {

    private static final String DEMAND =
            "key: T, indicator: I, name: Nước sạch, comparator: '>', value: 99.9, unit: hộ,"
                    + " year: 2025, then: maintain, baseline: {value: 80.5, year: 2020}, standing: true, composite: true,"
                    + " programme: ct, population: Hộ nghèo, wording: đạt trên, scopePeriod: 2021-2030,"
                    + " per: 1000, upTo: 120.5, change: {way: reduction}, answer: true, grade: {at: Khá, of: [Yếu, Khá]},"
                    + " until: 2031, condition: khi phát hiện, quality: xử lý nghiêm, disaggregation: [giới], parts: [P1]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    key: T              | key: U                                       | true
                    key: T              | key: T, section: I, doubt: d, note: n        | true
                    key: T              | key: T, origins: [{plan: 1/KH, key: K}]      | true
                    Nước sạch           | nước  SẠCH                                   | true
                    value: 99.9         | value: 99.900                                | true
                    unit: hộ            | unit: HỘ                                     | true
                    value: 80.5         | value: 80.50                                 | true
                    Hộ nghèo            | hộ nghèo                                     | true
                    đạt trên            | Đạt trên                                     | true
                    2021-2030           | 2021–2030                                    | true
                    indicator: I        | indicator: J                                 | false
                    indicator: I        | indicator: i                                 | false
                    Nước sạch           | Nước                                         | false
                    '>'                 | '>='                                         | false
                    value: 99.9         | value: 99.91                                 | false
                    unit: hộ            | unit: trẻ                                    | false
                    unit: hộ            | unit: null                                   | false
                    year: 2025          | year: 2026                                   | false
                    maintain            | maintain-and-improve                         | false
                    value: 80.5         | value: 80                                    | false
                    year: 2020          | year: null                                   | false
                    standing: true      | standing: false                              | false
                    composite: true     | composite: null                              | false
                    programme: ct       | programme: ct-2                              | false
                    Hộ nghèo            | Hộ cận nghèo                                 | false
                    đạt trên            | vượt                                         | false
                    2021-2030           | 2021-2025                                    | false
                    120.5               | 120.50                                       | true
                    {way: reduction}    | {way: reduction, yearly: false}              | true
                    at: Khá             | at: khá                                      | true
                    khi phát hiện       | Khi  phát hiện                               | true
                    [giới]              | [GIỚI]                                       | true
                    per: 1000           | per: 100                                     | false
                    120.5               | 121                                          | false
                    {way: reduction}    | {way: reduction, yearly: true}               | false
                    {way: reduction}    | {way: increase}                              | false
                    answer: true        | answer: false                                | false
                    at: Khá             | at: Yếu                                      | false
                    of: [Yếu, Khá]      | of: [Yếu, Khá, Tốt]                          | false
                    until: 2031         | until: null                                  | false
                    khi phát hiện       | khi được báo                                 | false
                    xử lý nghiêm        | nhắc nhở                                     | false
                    [giới]              | [giới, tuổi]                                 | false
                    parts: [P1]         | parts: [P2]                                  | false
                    """, quoteCharacter = '"')
    void two_targets_demand_the_same_whatever_their_keys_and_their_places(String said, String other, boolean same) {
        assertTrue(DEMAND.contains(said), said);
        Target one = target("{" + DEMAND + "}");
        assertEquals(
                same,
                one.substance()
                        .equals(target("{" + DEMAND.replace(said, other) + "}").substance()));
    }

    @Test
    void what_is_not_said_is_no_standing_and_no_composite_demand() {
        assertEquals(
                target("{key: T, name: N, standing: false, composite: false}").substance(),
                target("{key: U, name: N, standing: null}").substance());
    }

    @ParameterizedTest
    @CsvSource({"=, EXACTLY", ">=, AT_LEAST", ">, MORE_THAN", "<=, AT_MOST", "<, LESS_THAN"})
    void each_comparator_has_its_sign(String sign, Comparator comparator) {
        Target target = target("{key: T, comparator: '%s', value: 1}".formatted(sign));
        assertEquals(comparator, target.comparator());
        assertEquals(sign, tree(target).path("comparator").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "'{key: T}', false, false",
        "'{key: T, standing: true}', true, false",
        "'{key: T, composite: true}', false, true",
        "'{key: T, standing: false, composite: false}', false, false"
    })
    void a_target_stands_or_measures_a_programme_only_where_it_says_so(
            String said, boolean standing, boolean composite) {
        assertEquals(standing, target(said).holdsAlways());
        assertEquals(composite, target(said).measuresAProgramme());
    }

    @Test
    void only_key_programme_and_place_change_when_a_target_is_taken_over() {
        Target above = FullPlan.read().targets().get(0);
        ObjectNode before = tree(above);
        ObjectNode after = tree(above.takenOver("new", null));
        assertTrue(after.path("programme").isNull());
        List<String> changed = List.of("key", "programme", "parts", "section", "doubt", "note", "origins");
        assertEquals(before.remove(changed), after.remove(changed));
    }

    @Test
    void only_what_is_missing_is_completed() {
        Target full = FullPlan.read().targets().get(0);
        assertEquals(full, full.complete("Khác"));
        assertNull(target("{key: T, indicator: I}").complete(null).name());
    }

    @Test
    void two_targets_that_demand_the_same_have_one_substance_wherever_they_stand() {
        Target one = target("{key: T1, name: Nước, comparator: '>', value: 99.9, section: I.2, note: n}");
        Target other =
                target("{key: X, name: Nước, comparator: '>', value: 99.90, doubt: d, origins: [{plan: p, key: k}]}");
        assertEquals(one.substance(), other.substance());
        assertNotEquals(
                one.substance(),
                target("{key: T1, name: Nước, comparator: '>=', value: 99.9}").substance());
        assertNotEquals(
                one.substance(),
                target("{key: T1, name: Nước, comparator: '>', value: 99.9, baseline: {value: 1}}")
                        .substance());
    }

    @Test
    void what_is_taken_over_demands_the_same_and_leaves_its_place_in_the_text_behind() {
        Target above = FullPlan.read().targets().get(0);
        Target below = above.takenOver("T9", "ct-9");
        assertEquals("T9", below.key());
        assertEquals("ct-9", below.programme());
        assertEquals(above.baseline(), below.baseline());
        assertEquals(above.wording(), below.wording());
        assertEquals(above.scopePeriod(), below.scopePeriod());
        assertNull(below.section());
        assertNull(below.doubt());
        assertEquals(List.of(), below.parts());
        assertEquals(List.of(), below.origins());
        assertEquals(
                above.takenOver("", above.programme()).substance(),
                below.takenOver("", above.programme()).substance());
    }

    @Test
    void a_target_told_to_others_leaves_nothing_to_a_default() {
        Target told = target("{key: T, indicator: I}").complete("Trường có nước sạch");
        assertEquals("Trường có nước sạch", told.name());
        assertEquals(false, told.standing());
        assertEquals(false, told.composite());
        assertEquals("Riêng", target("{key: T, name: Riêng}").complete("Khác").name());
    }

    @Test
    void a_target_keeps_every_field_when_only_its_origins_change() {
        Target full = FullPlan.read().targets().get(0);
        ObjectNode before = tree(full);
        ObjectNode after = tree(full.withOrigins(List.of(Origin.of("p", "k"))));
        before.remove("origins");
        after.remove("origins");
        assertEquals(before, after);
    }

    /** The one place in the service that names a field of a target is the record: the contract has the same fields. */
    @Test
    void the_fields_of_a_target_are_those_of_its_contract() {
        Set<String> fields = Arrays.stream(Target.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> contract = new TreeSet<>();
        FullPlan.schema().at("/$defs/target/properties").properties().forEach(f -> contract.add(f.getKey()));
        assertEquals(contract, fields);
    }

    private static Target target(String yaml) {
        return FullPlan.read("document: {kind: plan, issuer: 'ubnd:91', title: K}\ntargets: [" + yaml + "]")
                .targets()
                .get(0);
    }

    private static ObjectNode tree(Target target) {
        JsonNode whole = PackageReader.stored(PackageReader.write(target));
        return (ObjectNode) whole;
    }
}
