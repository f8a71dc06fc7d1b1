package vn.thac.plan.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.duty.Task;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PlanPackage;

/** What of a plan concerns the unit that drafts from it. */
class SourceTest {

    private static final String PEOPLE = """
            document: {kind: plan, issuer: 'ubnd:1', title: K}
            addressees:
              - {key: we, name: Xã}
              - {key: they, name: Huyện}
              - {key: all, name: Tất cả, parts: [they, we]}
              - {key: we-too, name: Các xã}
            """;

    @ParameterizedTest
    @CsvSource({
        "OWN_PLAN, makes-plan mandated",
        "COUNCIL_RESOLUTION, makes-resolution resolved",
        "INTEGRATE, integrated",
        "PASS_ON, ''"
    })
    void a_draft_answers_what_is_asked_of_its_unit_and_what_wants_such_a_document(Asks asks, String answered) {
        Source.Asking asking = asking(asks, """
                duties:
                  - {key: makes-plan, text: T, produces: plan}
                  - {key: makes-annual-plan, text: T, produces: annual-plan}
                  - {key: makes-resolution, text: T, produces: resolution}
                  - {key: reports, text: T, produces: report}
                  - {key: mandated, text: T}
                  - {key: of-others, text: T}
                  - {key: resolved, text: T}
                  - {key: integrated, text: T}
                  - {key: plain, text: T}
                mandates:
                  - {addressee: all, asks: own-plan, duty: mandated}
                  - {addressee: they, asks: own-plan, duty: of-others}
                  - {addressee: we-too, asks: council-resolution, duty: resolved}
                  - {addressee: we, asks: integrate, duty: integrated}
                  - {addressee: we, asks: own-plan}
                """);
        assertEquals(
                answered,
                String.join(
                        " ",
                        asking.source().plan().duties().stream()
                                .filter(duty -> asking.isAnsweredByTheDraft(
                                        asking.source().item(duty.key())))
                                .map(duty -> duty.key())
                                .toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    addressee: we                             | PERFORM ORDERED
                    addressee: we-too                         | PERFORM ORDERED
                    addressee: all, role: lead                | LEAD ORDERED
                    addressee: we, relation: requested        | PERFORM REQUESTED
                    addressee: they, passesTo: [we]           | PERFORM ORDERED
                    addressee: they, passesTo: [all]          | PERFORM ORDERED
                    addressee: we, role: advise, with: [we-too] | ADVISE ORDERED
                    addressee: they, with: [we], passesTo: [we] | COORDINATE ORDERED
                    addressee: they                           | not taken
                    addressee: they, with: [we]               | COORDINATE ORDERED
                    with: [we]                                | COORDINATE ORDERED
                    note: n                                   | not taken
                    """)
    void a_duty_is_taken_by_whoever_has_a_part_in_it_or_is_passed_it(String said, String part) {
        assertEquals(part, taken("duties: [{key: K, text: T, " + said + "}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lead: [they, we]                          | LEAD ORDERED
                    requested: [all]                          | COORDINATE REQUESTED
                    lead: [they], requested: [we]             | COORDINATE REQUESTED
                    lead: [we], coordinate: [we-too]          | LEAD ORDERED
                    coordinate: [we]                          | COORDINATE ORDERED
                    lead: [they], coordinate: [we]            | COORDINATE ORDERED
                    lead: [they], passesTo: [we]              | PERFORM ORDERED
                    lead: [they]                              | not taken
                    section: I                                | LEAD ORDERED
                    passesTo: [they]                          | LEAD ORDERED
                    """)
    void a_task_is_taken_by_those_it_names_else_by_those_of_its_group(String said, String part) {
        assertEquals(
                part,
                taken("taskGroups: [{key: G, title: G, lead: [we], tasks: [{key: K, summary: S, " + said + "}]}]"));
    }

    @ParameterizedTest
    @CsvSource({"28-CT/TW, Chỉ thị 28-CT/TW của Bộ Chính trị", ", Chỉ thị của Bộ Chính trị"})
    void a_text_speaks_of_a_plan_by_its_kind_number_and_issuer(@Nullable String number, String spoken) {
        PlanPackage plan = FullPlan.read(PEOPLE);
        assertEquals(
                spoken,
                new Source(
                                PlanId.next(),
                                "directive",
                                "Chỉ thị",
                                number,
                                "Bộ Chính trị",
                                UUID.randomUUID(),
                                null,
                                "T",
                                LocalDate.of(2024, 6, 25),
                                plan,
                                Map.of(),
                                List.of(),
                                Map.of())
                        .spoken());
    }

    /** The part of the unit in the one entry of a plan, as its origin tells it. */
    private static String taken(String yaml) {
        List<Task> tasks = Inheritance.compose(
                        List.of(asking(Asks.INTEGRATE, yaml)), UnitId.next(), "plan", "K", Set.of(), Map.of())
                .plan()
                .tasks();
        return tasks.isEmpty()
                ? "not taken"
                : tasks.get(0).origins().get(0).role() + " "
                        + tasks.get(0).origins().get(0).relation();
    }

    private static Source.Asking asking(Asks asks, String yaml) {
        PlanPackage plan = FullPlan.read(PEOPLE + yaml);
        Content content = new Content(plan, new PlanRelations(plan, "government", Map.of(), Set.of()));
        Source source = new Source(
                PlanId.next(),
                "plan",
                "Kế hoạch",
                null,
                "Cấp trên",
                UUID.randomUUID(),
                null,
                "K",
                LocalDate.of(2024, 6, 25),
                plan,
                Source.byKey(content),
                content.mandates(),
                Map.of());
        return new Source.Asking(source, asks, Set.of("we", "we-too"));
    }
}
