package vn.thac.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thac.directory.command.Relation;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Role;
import vn.thac.testing.EventContract;

/** What plan-service tells is understood as it shows it. */
class PlanEventTest {

    private static final String PLAN_SERVICE = "plan-service";

    @Test
    void an_issued_plan_with_its_items_and_who_holds_them() {
        PlanIssuedPayload plan = EventContract.of(PLAN_SERVICE).sample("plan.issued.v1", PlanIssuedPayload.class);

        assertThat(plan.ancestors()).hasSize(2).contains(plan.planId());
        PlanIssuedPayload.Item first = plan.items().get(0);
        assertThat(first.due()).isEqualTo(LocalDate.parse("2024-12-31"));
        assertThat(first.holders())
                .extracting(PlanIssuedPayload.Holder::addressee)
                .containsExactly("huyen", "lien-quan");
        assertThat(first.holders().get(0).holding()).isEqualTo(new Holding(Role.PERFORM, Relation.ORDERED));
        PlanIssuedPayload.Condition condition = plan.conditions().get(0);
        assertThat(plan.items().get(1).waitsFor()).isEqualTo(condition.key());
        assertThat(condition.text()).isEqualTo("Hướng dẫn của Bộ");
        assertThat(plan.items()).anySatisfy(item -> assertThat(item.holders()).isEmpty());
    }

    @Test
    void an_edition_with_what_it_changed() {
        PlanAmendedPayload amended = EventContract.of(PLAN_SERVICE).sample("plan.amended.v1", PlanAmendedPayload.class);

        assertThat(amended.edition()).isEqualTo(2);
        assertThat(amended.recalls()).isTrue();
        assertThat(amended.amendedBy().name()).isEqualTo("15/QĐ-UBND");
        assertThat(amended.sent()).containsExactlyInAnyOrder("so", "huyen", "doan", "lien-quan");
        assertThat(EventContract.of(PLAN_SERVICE)
                        .sample("plan.amended.v1", PlanIssuedPayload.class)
                        .items())
                .filteredOn(amended::names)
                .extracting(item -> item.key().value())
                .contains("D4")
                .doesNotContain("D1");
        assertThat(amended.changes())
                .filteredOn(PlanAmendedPayload.Change::matters)
                .extracting(PlanAmendedPayload.Change::key)
                .as("regimes and mandates are followed elsewhere")
                .containsExactly("D1", "D4", "D3");
        assertThat(amended.changes().get(1).ofWork())
                .extracting(PlanAmendedPayload.Field::name)
                .as("who has it is told by the members")
                .containsExactly("text");
        assertThat(EventContract.of(PLAN_SERVICE)
                        .sample("plan.amended.v1", PlanIssuedPayload.class)
                        .items())
                .extracting(item -> item.key().value())
                .contains("D4")
                .doesNotContain("D3");
    }

    @Test
    void a_basis_that_was_found_later() {
        BasisResolvedPayload resolved =
                EventContract.of(PLAN_SERVICE).sample("plan.basis-resolved.v1", BasisResolvedPayload.class);

        assertThat(resolved.ancestors()).hasSize(2).contains(resolved.planId());
    }

    @Test
    void a_number_that_was_given_later() {
        ParticularsGivenPayload given =
                EventContract.of(PLAN_SERVICE).sample("plan.particulars-given.v1", ParticularsGivenPayload.class);

        assertThat(given.number()).isEqualTo("112-KH/HU");
    }

    @Test
    void a_plan_that_is_not_in_force_any_more() {
        PlanEnd withdrawn = EventContract.of(PLAN_SERVICE).sample("plan.withdrawn.v1", PlanEnd.class);
        PlanEnd closed = EventContract.of(PLAN_SERVICE).sample("plan.closed.v1", PlanEnd.class);
        PlanEnd superseded = EventContract.of(PLAN_SERVICE).sample("plan.superseded.v1", PlanEnd.class);

        assertThat(withdrawn.recalls()).isTrue();
        assertThat(withdrawn.reason()).isEqualTo("Ban hành không đúng thẩm quyền");
        assertThat(withdrawn.at()).isEqualTo("2024-11-04T03:00:00Z");
        assertThat(closed.recalls()).isFalse();
        assertThat(superseded.recalls()).isTrue();
        assertThat(superseded.number()).isEqualTo("21/KH-UBND");
        assertThat(superseded.reason()).isNull();
    }
}
