package vn.thac.plan.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void a_step_of_the_budget_is_a_yearly_duty_of_its_owner_and_without_one_of_nobody() {
        Content money = content("""
            addressees: [{key: so, name: Sở, track: government}, {key: mttq, name: Mặt trận, track: front}]
            budget:
              steps:
                - {key: B1, step: estimate, text: Lập dự toán, owner: so, approver: mttq, windows: [trước 20/7]}
                - {key: B2, step: approve, text: Phê duyệt}
                - {key: B3, step: report, text: Cho ý kiến, owner: mttq}
            """);
        Item first = money.items().get(0);
        assertEquals(List.of(new Holder("so", Role.PERFORM, Relation.ORDERED)), first.holders());
        assertEquals("annual", String.valueOf(first.recurrence()));
        assertEquals(List.of("trước 20/7"), first.windows());
        assertEquals("estimate", Objects.requireNonNull(first.budget()).step());
        assertEquals(List.of(), money.items().get(1).holders());
        assertEquals(
                List.of(new Holder("mttq", Role.PERFORM, Relation.REQUESTED)),
                money.items().get(2).holders());
    }

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
    void a_group_that_is_one_piece_of_work_is_an_item_and_its_tasks_that_name_nobody_have_nobody_of_their_own() {
        Content one = content("""
                addressees: [{key: so, name: Sở, track: government}, {key: huyen, name: UBND huyện, track: government}]
                taskGroups:
                  - {key: G, title: Nhóm, lead: [so], asOne: true, section: II.1, tasks: [{key: G1, summary: Chung}, {key: G2, summary: Riêng, lead: [huyen]}]}
                  - {key: H, title: Không ai, asOne: true, tasks: [{key: H1, summary: Chưa giao}]}
                """);
        Holder so = new Holder("so", Role.LEAD, Relation.ORDERED);
        Holder huyen = new Holder("huyen", Role.LEAD, Relation.ORDERED);

        assertEquals(
                List.of("G", "G1", "G2", "H1"),
                one.items().stream().map(Item::key).toList());
        assertEquals(
                List.of(List.of(so), List.of(), List.of(huyen), List.of()),
                one.items().stream().map(Item::holders).toList());
        assertEquals(Item.Kind.GROUP, one.items().get(0).kind());
        assertEquals("Nhóm", one.items().get(0).text());
        assertEquals(
                List.of(List.of(so), List.of(huyen), List.of()),
                one.taskByTask().stream().map(Item::holders).toList());
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    addressee: so                                     | so PERFORM ORDERED
                    addressee: so, role: advise                       | so ADVISE ORDERED
                    addressee: mttq                                   | mttq PERFORM REQUESTED
                    addressee: mttq, relation: ordered                | mttq PERFORM ORDERED
                    addressee: so, relation: requested, with: [xa]    | so PERFORM REQUESTED, xa COORDINATE ORDERED
                    addressee: xa, with: [hai]                        | xa PERFORM ORDERED, so COORDINATE ORDERED
                    addressee: hai, role: lead, with: [so, mttq]      | so LEAD ORDERED, xa LEAD ORDERED, mttq COORDINATE REQUESTED
                    with: [mttq, so]                                  | mttq COORDINATE REQUESTED, so COORDINATE ORDERED
                    addressee: ai                                     | ai PERFORM ORDERED
                    addressee: nobody                                 | ''
                    note: n                                           | ''
                    """)
    void a_duty_is_held_by_its_addressee_and_those_named_beside_it(String said, String holders) {
        assertEquals(
                holders,
                told(people("duties: [{key: D, text: T, " + said + "}]")
                        .items()
                        .get(0)
                        .holders()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lead: [so]                                              | so LEAD ORDERED
                    coordinate: [xa], lead: [so]                            | so LEAD ORDERED, xa COORDINATE ORDERED
                    lead: [so, xa]                                          | so LEAD ORDERED, xa LEAD ORDERED
                    lead: [mttq]                                            | mttq LEAD REQUESTED
                    requested: [so], coordinate: [so, xa]                   | so COORDINATE REQUESTED, xa COORDINATE ORDERED
                    lead: [so], requested: [so]                             | so LEAD ORDERED
                    requested: [hai], lead: [xa]                            | xa LEAD ORDERED, so COORDINATE REQUESTED
                    section: I                                              | mttq LEAD REQUESTED, so COORDINATE ORDERED
                    passesTo: [xa], duties: [D]                             | mttq LEAD REQUESTED, so COORDINATE ORDERED
                    coordinate: [xa]                                        | xa COORDINATE ORDERED
                    """)
    void a_task_is_held_by_those_it_names_else_by_those_of_its_group(String said, String holders) {
        Content read =
                people("taskGroups: [{key: G, title: T, lead: [mttq], coordinate: [so], tasks: [{key: K, summary: S, "
                        + said + "}]}]");
        assertEquals(holders, told(read.items().get(0).holders()));
        assertEquals(
                "mttq LEAD REQUESTED, so COORDINATE ORDERED",
                told(read.groups().get(0).holders()));
    }

    @Test
    void duties_come_before_tasks_and_each_in_the_order_of_the_text() {
        List<Item> items = people("""
                        taskGroups: [{key: H, title: H, tasks: [{key: H1, summary: S, duties: [B]}]}, {key: G, title: G, tasks: [{key: G2, summary: S}, {key: G1, summary: S}]}]
                        duties: [{key: B, text: T}, {key: A, text: T}]
                        """).items();
        assertEquals(
                List.of("DUTY B null []", "DUTY A null []", "TASK H1 H [B]", "TASK G2 G []", "TASK G1 G []"),
                items.stream()
                        .map(item -> item.kind() + " " + item.key() + " " + item.group() + " " + item.duties())
                        .toList());
    }

    @Test
    void what_is_passed_on_reaches_everybody_behind_a_phrase_once() {
        Content read = people("""
                        duties: [{key: D, text: T, passesTo: [xa, hai, nobody, ai]}]
                        taskGroups: [{key: G, title: G, tasks: [{key: K, summary: S, passesTo: [hai, xa]}]}]
                        """);
        assertEquals(List.of("xa", "so", "ai"), read.items().get(0).passesTo());
        assertEquals(List.of("so", "xa"), read.items().get(1).passesTo());
        assertEquals(List.of("so", "xa", "mttq"), read.leaves(List.of("hai", "xa", "mttq", "hai")));
    }

    @Test
    void what_is_asked_stands_together_by_addressee_and_keeps_its_lines_word() {
        List<Asked> asked = people("""
                        duties: [{key: D, addressee: so, relation: requested, text: T}, {key: E, addressee: so, relation: ordered, text: T}]
                        mandates:
                          - {addressee: xa, asks: pass-on, due: 2024-07-23, section: I, doubt: d}
                          - {addressee: hai, asks: own-plan, duty: E}
                          - {addressee: nobody, asks: own-plan}
                          - {addressee: xa, asks: integrate, duty: D, relation: ordered}
                          - {addressee: mttq, asks: integrate, duty: unknown}
                          - {addressee: so, asks: integrate}
                        """).mandates();
        assertEquals(
                List.of(
                        "xa PASS_ON 2024-07-23 ORDERED null I d",
                        "xa OWN_PLAN null ORDERED E null null",
                        "xa INTEGRATE null ORDERED D null null",
                        "so OWN_PLAN null ORDERED E null null",
                        "so INTEGRATE null REQUESTED null null null",
                        "mttq INTEGRATE null REQUESTED unknown null null"),
                asked.stream()
                        .map(one -> one.addressee() + " " + one.asks() + " " + one.due() + " " + one.relation() + " "
                                + one.duty() + " " + one.section() + " " + one.doubt())
                        .toList());
    }

    @Test
    void who_reports_is_requested_where_the_plan_as_a_whole_only_requests() {
        Content read = people("duties: [{key: D, addressee: so, relation: requested, text: T}]");
        assertEquals(Relation.REQUESTED, read.ofReporting("so"));
        assertEquals(Relation.REQUESTED, read.ofReporting("mttq"));
        assertEquals(Relation.ORDERED, read.ofReporting("xa"));
    }

    private static Content people(String yaml) {
        return content("""
                addressees:
                  - {key: so, name: Sở, track: government}
                  - {key: xa, name: Xã, track: government}
                  - {key: mttq, name: Mặt trận, track: front}
                  - {key: hai, name: Cả hai, parts: [so, xa]}
                  - {key: ai, name: Các đơn vị liên quan}
                """ + yaml);
    }

    private static String told(List<Holder> holders) {
        return String.join(
                ", ",
                holders.stream()
                        .map(one -> one.addressee() + " " + one.role() + " " + one.relation())
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
        return new Content(plan, new PlanRelations(plan, "government", Map.of(), Set.of()));
    }
}
