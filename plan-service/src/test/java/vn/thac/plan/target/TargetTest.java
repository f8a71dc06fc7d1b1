package vn.thac.plan.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PackageReader;

class TargetTest {

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
        assertEquals(List.of(), below.origins());
        assertEquals(above.substance(), below.takenOver("", above.programme()).substance());
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
        ObjectNode after = tree(full.withOrigins(List.of(Origin.ofTarget("p", "k"))));
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
