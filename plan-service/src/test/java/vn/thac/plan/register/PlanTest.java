package vn.thac.plan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.DocumentDate.Precision;

class PlanTest {

    private static final Issuer DISTRICT = new Issuer(UnitId.next(), "district", "government");
    private static final LocalDate JULY = LocalDate.of(2024, 7, 23);
    private static final Instant NOW = Instant.parse("2024-07-23T01:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);

    @Test
    void a_plan_without_a_day_of_its_own_carries_that_of_its_issue() {
        assertEquals(DocumentDate.ofDay(JULY), issued(null).head().date());
        DocumentDate year = new DocumentDate(LocalDate.of(2024, 1, 1), Precision.YEAR);
        assertEquals(year, issued(year).head().date());
    }

    @Test
    void a_plan_in_force_stands_among_its_ancestors_and_is_one_version_further() {
        PlanId above = PlanId.next();
        Plan.Draft draft = Plan.Draft.first(DISTRICT, head(null), List.of());
        Plan.Issued issued = draft.revised(head(null)).issued(head(null), Set.of(above), NOW, DocumentDate.ofDay(JULY));
        assertEquals(List.of(above, draft.id()), List.copyOf(issued.ancestors()));
        assertEquals(3, issued.version());
        assertEquals(1, issued.edition());
    }

    @Test
    void its_day_moves_with_the_calendar_only_while_it_is_a_draft() {
        DocumentDate year = new DocumentDate(LocalDate.of(2024, 1, 1), Precision.YEAR);
        Plan.Draft draft = Plan.Draft.first(DISTRICT, head(year), List.of());
        assertEquals(LocalDate.of(2024, 12, 31), draft.day(LATER));
        assertEquals(LATER, Plan.Draft.first(DISTRICT, head(null), List.of()).day(LATER));
        assertEquals(JULY, issued(year).day(LATER));
        assertEquals(JULY, issued(null).day(LATER));
    }

    @Test
    void an_exact_day_that_is_given_later_does_not_move_the_day_of_its_units() {
        DocumentDate month = new DocumentDate(LocalDate.of(2024, 7, 1), Precision.MONTH);
        Plan.Issued issued = issued(month);
        Plan.Issued dated = issued.with(issued.head().with(null, DocumentDate.ofDay(LocalDate.of(2024, 7, 2)), null));
        assertEquals(LocalDate.of(2024, 7, 2), dated.head().date().value());
        assertEquals(JULY, dated.day(LATER));
        assertEquals(LocalDate.of(2024, 7, 2), dated.dated(LATER));
    }

    @Test
    void what_is_given_at_issue_wins_and_what_is_not_stays() {
        PlanHead drafted = head(DocumentDate.ofDay(JULY)).with(new DocumentNumber("1/KH"), null, "Tam Đường");
        assertEquals(drafted, drafted.with(null, null, null));
        PlanHead given = drafted.with(new DocumentNumber("2/KH"), DocumentDate.ofDay(LATER), "Lai Châu");
        assertEquals(new DocumentNumber("2/KH"), given.number());
        assertEquals(DocumentDate.ofDay(LATER), given.date());
        assertEquals("Lai Châu", given.place());
        assertEquals(drafted.title(), given.title());
        assertEquals(drafted.aliases(), given.aliases());
    }

    private static Plan.Issued issued(@Nullable DocumentDate date) {
        return Plan.Draft.first(DISTRICT, head(date), List.of())
                .issued(head(date), Set.of(), NOW, DocumentDate.ofDay(JULY));
    }

    private static PlanHead head(@Nullable DocumentDate date) {
        return new PlanHead("plan", null, "Kế hoạch", null, date, List.of("UBND huyện"));
    }
}
