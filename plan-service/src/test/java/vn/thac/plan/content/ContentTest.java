package vn.thac.plan.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.thac.directory.command.Relation;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.duty.Role;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PlanPackage;

class ContentTest {

    private final Content content = content("""
            addressees:
              - {key: so, name: Sở, track: government}
              - {key: huyen, name: UBND huyện, track: government}
              - {key: mttq, name: Mặt trận, track: front}
              - {key: tat-ca, name: Tất cả, parts: [so, huyen, mttq]}
            taskGroups:
              - {key: G, title: Nhóm, lead: [so], requested: [mttq], tasks: [{key: G1, summary: Chung, waitsFor: dk}, {key: G2, summary: Riêng, lead: [huyen]}]}
            duties:
              - {key: D1, addressee: so, role: lead, text: Chủ trì, with: [tat-ca], passesTo: [tat-ca], waitsFor: khi CÓ  hướng dẫn}
              - {key: D2, addressee: huyen, text: Chờ, waitsFor: Khi có tiền}
              - {key: D3, addressee: huyen, text: Cũng chờ, waitsFor: khi có tiền}
              - {key: D4, addressee: huyen, relation: requested, text: Đề nghị}
            conditions: [{key: dk, text: Khi có hướng dẫn}]
            mandates:
              - {addressee: tat-ca, asks: own-plan}
              - {addressee: so, asks: pass-on, duty: D4}
              - {addressee: mttq, asks: integrate, relation: ordered}
            """);

    @Test
    void the_first_role_of_an_addressee_counts_and_a_phrase_is_taken_apart() {
        assertEquals(
                List.of(
                        new Holder("so", Role.LEAD, Relation.ORDERED),
                        new Holder("huyen", Role.COORDINATE, Relation.ORDERED),
                        new Holder("mttq", Role.COORDINATE, Relation.REQUESTED)),
                item("D1").holders());
        assertEquals(List.of("so", "huyen", "mttq"), item("D1").passesTo());
    }

    @Test
    void a_task_that_names_nobody_is_its_groups() {
        assertEquals(content.groups().get(0).holders(), item("G1").holders());
        assertEquals(
                List.of(
                        new Holder("so", Role.LEAD, Relation.ORDERED),
                        new Holder("mttq", Role.COORDINATE, Relation.REQUESTED)),
                item("G1").holders());
        assertEquals(
                List.of(new Holder("huyen", Role.LEAD, Relation.ORDERED)),
                item("G2").holders());
    }

    @Test
    void the_same_words_are_one_condition_whoever_waits() {
        assertEquals(
                List.of(Condition.of("dk", "Khi có hướng dẫn"), Condition.of("condition-1", "Khi có tiền")),
                content.conditions());
        assertEquals("dk", Objects.requireNonNull(item("G1").waitsFor()).key());
        assertEquals(item("G1").waitsFor(), item("D1").waitsFor());
        assertSame(
                Objects.requireNonNull(item("D2").waitsFor()).key(),
                Objects.requireNonNull(item("D3").waitsFor()).key());
        assertNull(item("D4").waitsFor());
    }

    @Test
    void a_mandate_has_its_own_relation_else_that_of_its_duty_else_that_of_the_plan_to_its_addressee() {
        assertEquals(
                List.of("so ORDERED", "so REQUESTED", "huyen REQUESTED", "mttq REQUESTED", "mttq ORDERED"),
                content.mandates().stream()
                        .map(asked -> asked.addressee() + " " + asked.relation())
                        .toList());
    }

    private Item item(String key) {
        return content.items().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Content content(String yaml) {
        PlanPackage plan = FullPlan.read("document: {kind: plan, issuer: 'ubnd:91', title: K}\n" + yaml);
        return new Content(plan, new PlanRelations(plan, "government", Map.of()));
    }
}
