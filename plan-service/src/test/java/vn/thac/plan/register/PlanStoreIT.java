package vn.thac.plan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.testing.PartsResource;

/** Plans as they are kept: to the letter, ancestors only ever more. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PlanStoreIT {

    private static final Instant NOW = Instant.parse("2024-07-23T01:00:00Z");
    private static final DocumentDate TODAY = DocumentDate.ofDay(LocalDate.of(2024, 7, 23));

    @Inject
    PlanStore plans;

    @Test
    void a_draft_and_its_text_come_back_to_the_letter_and_a_revision_takes_their_place() {
        Plan.Draft draft = Plan.Draft.first(issuer("government"), head("7/KH-UBND"), List.of());
        PlanId above = PlanId.next();
        UnitId named = UnitId.next();
        String body = "{\"b\": 1.50,  \"a\": \"Hoà\"}";
        inTransaction(
                () -> plans.insert(draft, body, Map.of("B", above), Map.of("ubnd:1", named), Set.of("doan"), NOW));
        assertEquals(
                Optional.of(new StoredPlan(draft, body, Map.of("B", above), Map.of("ubnd:1", named), Set.of("doan"))),
                find(draft.id()));
        Plan.Draft revised = draft.revised(head(null));
        inTransaction(() -> {
            plans.lock(draft.id());
            plans.revise(revised, "{}", Map.of(), Map.of(), Set.of());
        });
        assertEquals(Optional.of(new StoredPlan(revised, "{}", Map.of(), Map.of(), Set.of())), find(draft.id()));
    }

    @Test
    void what_there_is_not_is_not_found() {
        assertEquals(Optional.empty(), find(PlanId.next()));
    }

    @Test
    void ancestors_only_grow_and_only_news_is_a_change() {
        Issuer issuer = issuer("government");
        Plan.Issued top = issue(issuer, null, TODAY);
        Plan.Issued middle = issue(issuer, null, TODAY);
        Plan.Issued below = issue(issuer, null, TODAY);
        List<PlanStore.Grown> grown = QuarkusTransaction.requiringNew()
                .call(() -> plans.addAncestors(
                        List.of(below.id().value(), middle.id().value()), top.id()));
        assertEquals(
                Set.of(below.id().value(), middle.id().value()),
                Set.copyOf(grown.stream().map(PlanStore.Grown::id).toList()));
        assertTrue(grown.stream().allMatch(one -> one.version() == 3));
        assertTrue(grown.stream().allMatch(one -> one.ancestors()
                .equals(List.of(one.id(), top.id().value()))));
        assertEquals(
                List.of(),
                QuarkusTransaction.requiringNew()
                        .call(() -> plans.addAncestors(List.of(below.id().value()), top.id())));
        QuarkusTransaction.requiringNew()
                .run(() -> plans.addAncestors(List.of(below.id().value()), middle.id()));
        Plan.Issued last = (Plan.Issued) find(below.id()).orElseThrow().plan();
        assertEquals(Set.of(below.id(), top.id(), middle.id()), last.ancestors());
        assertEquals(4, last.version());
    }

    private Plan.Issued issue(Issuer issuer, @org.jspecify.annotations.Nullable String number, DocumentDate date) {
        Plan.Draft draft = Plan.Draft.first(issuer, head(null), List.of());
        Plan.Issued issued =
                draft.issued(draft.head().with(DocumentNumber.orNull(number), date, null), Set.of(), NOW, TODAY);
        inTransaction(() -> {
            plans.insert(draft, "{}", Map.of(), Map.of(), Set.of(), NOW);
            plans.issue(issued, Set.of());
        });
        return issued;
    }

    private Optional<StoredPlan> find(PlanId id) {
        return QuarkusTransaction.requiringNew().call(() -> plans.find(id));
    }

    private static void inTransaction(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }

    private static Issuer issuer(String track) {
        return new Issuer(UnitId.next(), "district", track);
    }

    private static PlanHead head(@org.jspecify.annotations.Nullable String number) {
        return new PlanHead("plan", DocumentNumber.orNull(number), "Kế hoạch", null, null, List.of());
    }
}
