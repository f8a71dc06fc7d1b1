package vn.thac.plan.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.Contract;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Asked;
import vn.thac.plan.duty.Asks;

class MandateEventsContractTest {

    private static final LocalDate DUE = LocalDate.of(2024, 10, 31);
    private static final NamedUnit TAM_DUONG =
            new NamedUnit(new UnitId(id(106)), "ubnd:106", "Ủy ban nhân dân huyện Tam Đường");
    private static final NamedUnit HEIR =
            new NamedUnit(new UnitId(id(107)), "ubnd:107", "Ủy ban nhân dân huyện Sìn Hồ");
    private static final Map<UnitId, NamedUnit> NAMES = Map.of(TAM_DUONG.id(), TAM_DUONG, HEIR.id(), HEIR);

    @Test
    void a_mandate_raised_is_written_as_the_sample() {
        Contract.holds(
                "mandate.raised.v1",
                MandateEvents.raised(mandate(TAM_DUONG), NAMES, List.of(id(9), id(11)))
                        .payload());
    }

    @Test
    void a_mandate_fulfilled_is_written_as_the_sample() {
        Mandate fulfilled = mandate(HEIR)
                .became(new MandateState.Open(DUE)
                        .fulfilled(new PlanId(id(12)), Instant.parse("2024-11-04T03:00:00Z")));
        Contract.holds(
                "mandate.fulfilled.v1",
                MandateEvents.fulfilled(fulfilled, NAMES).payload());
    }

    @Test
    void a_mandate_excused_is_written_as_the_sample() {
        Mandate excused =
                mandate(HEIR).became(new MandateState.Open(DUE).excused(Instant.parse("2024-11-04T03:00:00Z")));
        Step step = new Step(Step.Kind.EXCUSE, null, "Chọn nhầm đơn vị");
        Contract.holds(
                "mandate.excused.v1",
                MandateEvents.excused(excused, step, NAMES).payload());
    }

    @Test
    void a_mandate_changed_is_written_as_the_sample() {
        Mandate before = mandate(HEIR);
        LocalDate later = LocalDate.of(2024, 12, 15);
        Demand other = Demand.of(List.of(
                new Asked("huyen", Asks.OWN_PLAN, later, Relation.ORDERED, "KG-D01", null, null),
                new Asked("huyen", Asks.OWN_PLAN, later, Relation.ORDERED, "KG-D02", null, null)));
        Mandate after = before.asked(2, other, LocalDate.of(2024, 9, 15));
        Contract.holds(
                "mandate.changed.v1",
                MandateEvents.changed(before, after, NAMES, Instant.parse("2024-09-15T02:00:00Z"))
                        .payload());
    }

    @Test
    void a_due_date_that_was_set_is_written_as_the_sample() {
        LocalDate later = LocalDate.of(2024, 12, 15);
        Step step = new Step(Step.Kind.SET_DUE, null, "Theo Công văn số 12/UBND-VX", later, DUE);
        Contract.holds(
                "mandate.due-set.v1",
                MandateEvents.dueSet(mandate(HEIR).became(new MandateState.Open(later)), step, NAMES)
                        .payload());
    }

    @Test
    void a_mandate_recalled_is_written_as_the_sample() {
        Mandate recalled =
                mandate(HEIR).became(new MandateState.Open(DUE).recalled(Instant.parse("2024-11-04T03:00:00Z")));
        Contract.holds(
                "mandate.recalled.v1",
                MandateEvents.recalled(recalled, "Ban hành không đúng thẩm quyền", NAMES)
                        .payload());
    }

    @Test
    void a_mandate_reopened_is_written_as_the_sample() {
        Mandate open = mandate(HEIR).became(new MandateState.Open(DUE));
        Step step = new Step(Step.Kind.REFUSE_ANSWER, new PlanId(id(12)), "Không có chỉ tiêu nào");
        Contract.holds(
                "mandate.reopened.v1", MandateEvents.reopened(open, step, NAMES).payload());
    }

    @Test
    void a_mandate_that_heirs_go_on_with_is_written_as_the_sample() {
        Mandate passed =
                mandate(TAM_DUONG).became(new MandateState.Open(DUE).passedOn(Instant.parse("2025-07-01T02:00:00Z")));
        Contract.holds(
                "mandate.passed-on.v1",
                MandateEvents.passedOn(
                                passed,
                                List.of(heirs(passed.demand())),
                                "Đơn vị đã kết thúc; đơn vị kế thừa thực hiện tiếp",
                                NAMES)
                        .payload());
    }

    @Test
    void of_a_mandate_that_is_only_anothers_to_answer_no_heirs_are_named() {
        JsonNode told = Contract.json()
                .valueToTree(MandateEvents.passedOn(
                                mandate(TAM_DUONG).ownedBy(HEIR.id()), List.of(), "Đơn vị đã kết thúc", NAMES)
                        .payload());

        Contract.keepsSchema("mandate.passed-on.v1", told);
        assertEquals("open", told.path("state").asText());
        assertEquals(HEIR.id().toString(), told.path("owner").path("id").asText());
        assertFalse(told.has("heirs"));
    }

    @Test
    void a_mandate_of_an_heir_says_of_which_it_came() {
        JsonNode told = Contract.json()
                .valueToTree(MandateEvents.raised(
                                heirs(mandate(TAM_DUONG).demand()), NAMES, List.of(id(11)), List.of(mandate(TAM_DUONG)))
                        .payload());

        Contract.keepsSchema("mandate.raised.v1", told);
        assertEquals(id(31).toString(), told.path("origins").path(0).asText());
    }

    @Test
    void mandates_that_came_together_are_written_as_the_sample() {
        Mandate before =
                heirs(Demand.of(List.of(new Asked("xa", Asks.INTEGRATE, null, Relation.REQUESTED, null, null, null))));
        Mandate after = before.asked(1, mandate(TAM_DUONG).demand(), before.on());
        Contract.holds(
                "mandate.joined.v1",
                MandateEvents.joined(
                                before,
                                after,
                                List.of(mandate(TAM_DUONG)),
                                NAMES,
                                Instant.parse("2025-07-01T02:00:00Z"))
                        .payload());
    }

    @Test
    void a_mandate_that_is_its_units_again_is_written_as_the_sample() {
        Contract.holds(
                "mandate.resumed.v1",
                MandateEvents.resumed(mandate(TAM_DUONG), "Việc kế thừa đã được ghi lại", NAMES)
                        .payload());
    }

    /** What the heir has of the plan. */
    private static Mandate heirs(Demand demand) {
        return new Mandate(
                new MandateId(id(32)),
                new PlanId(id(11)),
                1,
                HEIR.id(),
                HEIR.id(),
                demand,
                LocalDate.of(2024, 7, 23),
                new MandateState.Open(demand.due()),
                1);
    }

    private static Mandate mandate(NamedUnit owner) {
        Demand demand =
                Demand.of(List.of(new Asked("huyen", Asks.OWN_PLAN, DUE, Relation.ORDERED, "KG-D01", null, null)));
        return new Mandate(
                new MandateId(id(31)),
                new PlanId(id(11)),
                1,
                TAM_DUONG.id(),
                owner.id(),
                demand,
                LocalDate.of(2024, 7, 23),
                new MandateState.Open(DUE),
                1);
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
