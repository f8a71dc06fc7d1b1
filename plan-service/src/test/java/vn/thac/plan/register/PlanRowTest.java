package vn.thac.plan.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;

class PlanRowTest {

    private static final Instant NOW = Instant.parse("2024-07-23T01:00:00Z");
    private static final DocumentDate TODAY = DocumentDate.ofDay(LocalDate.of(2024, 7, 23));
    private static final Issuer DISTRICT = new Issuer(UnitId.next(), "district", "government");
    private static final List<MandateId> ANSWERED = List.of(MandateId.next());

    @Test
    void a_draft_comes_back_from_its_row_as_it_went() {
        Plan.Draft draft = Plan.Draft.first(DISTRICT, head(new DocumentNumber("07 /KH-UBND"), month()), ANSWERED);
        assertEquals(draft, back(PlanRow.of(draft, NOW)));
    }

    @Test
    void number_and_date_of_a_draft_may_be_missing() {
        Plan.Draft draft = Plan.Draft.first(DISTRICT, head(null, null), List.of());
        assertEquals(draft, back(PlanRow.of(draft, NOW)));
    }

    @Test
    void a_draft_is_found_by_its_number_and_stands_below_nothing() {
        PlanRow row =
                PlanRow.of(Plan.Draft.first(DISTRICT, head(new DocumentNumber("07/KH-UBND"), null), ANSWERED), NOW);
        assertEquals("7/KH-UBND", row.numberKey);
        assertArrayEquals(new UUID[0], row.ancestors);
    }

    @Test
    void an_issued_plan_comes_back_from_its_row_with_all_above_it_in_their_order() {
        Plan.Draft draft = Plan.Draft.first(DISTRICT, head(null, null), ANSWERED);
        PlanRow row = PlanRow.of(draft, NOW);
        PlanHead last = draft.head().with(new DocumentNumber("07/KH-UBND"), null, "Tam Đường");
        Plan.Issued issued = draft.issued(last, Set.of(PlanId.next(), PlanId.next()), NOW, TODAY);
        row.take(issued);
        assertEquals(issued, back(row));
        assertEquals(List.copyOf(issued.ancestors()), List.copyOf(((Plan.Issued) back(row)).ancestors()));
        assertEquals("7/KH-UBND", row.numberKey);
        assertEquals(2, row.version);
        Plan.Issued dated = issued.with(last.with(null, DocumentDate.ofDay(LocalDate.of(2024, 7, 2)), null));
        row.take(dated);
        assertEquals(issued.on(), ((Plan.Issued) back(row)).on());
    }

    @Test
    void a_text_comes_back_to_the_letter_with_what_its_keys_and_references_mean() {
        PlanId above = PlanId.next();
        UnitId named = UnitId.next();
        PlanRow row = PlanRow.of(Plan.Draft.first(DISTRICT, head(null, null), ANSWERED), NOW);
        row.text = edition(row)
                .take(
                        "{\"b\": 1.50, \"a\" :2}",
                        Map.of("cap-tren", above),
                        Map.of("ubnd:106", named),
                        Set.of("so", "ban"));
        StoredPlan stored = row.toDomain();
        assertEquals("{\"b\": 1.50, \"a\" :2}", stored.body());
        assertEquals(Map.of("cap-tren", above), stored.links());
        assertEquals(Map.of("ubnd:106", named), stored.units());
        assertEquals(Set.of("ban", "so"), stored.onlyRequested());
    }

    private static EditionRow edition(PlanRow row) {
        EditionRow edition = new EditionRow();
        edition.plan = row.id;
        edition.edition = row.edition;
        return edition;
    }

    private static PlanHead head(@Nullable DocumentNumber number, @Nullable DocumentDate date) {
        return new PlanHead("plan", number, "Kế hoạch", null, date, List.of("UBND huyện"));
    }

    private static DocumentDate month() {
        return new DocumentDate(LocalDate.of(2024, 7, 1), DocumentDate.Precision.MONTH);
    }

    private static Plan back(PlanRow row) {
        row.text = edition(row).take("{}", Map.of(), Map.of(), Set.of());
        return row.toDomain().plan();
    }
}
