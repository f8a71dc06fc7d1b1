package vn.thac.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Deadline;
import vn.thac.task.plan.IssuedPlan.Holder;
import vn.thac.task.plan.IssuedPlan.Item;

/** Keeps issued plans. Taking one twice changes nothing; a later edition adds to the one before. */
@ApplicationScoped
public class PlanStore {

    private static final String PLANS = """
            insert into plan_ref (id, edition, issuer_id, issuer_level, issuer_track, number, symbol, kind, title, day, issued_at)
            select * from unnest(?::uuid[], ?::integer[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::date[], ?::timestamptz[])
            on conflict (id) do update set edition = excluded.edition, number = excluded.number,
              symbol = excluded.symbol, title = excluded.title, day = excluded.day
            where plan_ref.edition < excluded.edition
            """;

    private static final String BELOW = """
            insert into plan_below (ancestor_id, plan_id) select * from unnest(?::uuid[], ?::uuid[]) on conflict do nothing
            """;

    private static final String ITEMS = """
            insert into plan_item (plan_id, key, ordinal, kind, grouped_under, text, due, recurrence, waits_for, produces)
            select * from unnest(?::uuid[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[],
              ?::text[], ?::text[])
            on conflict (plan_id, key) do update set ordinal = excluded.ordinal, kind = excluded.kind,
              grouped_under = excluded.grouped_under, text = excluded.text, due = excluded.due,
              recurrence = excluded.recurrence, waits_for = excluded.waits_for, produces = excluded.produces
            """;

    private static final String HOLDERS = """
            insert into plan_holder (plan_id, party, item_key, role, relation)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) on conflict do nothing
            """;

    @Inject
    Database database;

    void keep(List<IssuedPlan> plans) {
        keepPlans(plans);
        keepOrder(plans);
        keepItems(plans);
        keepHolders(plans);
    }

    /** The plan lies below these and nothing else; each of the plans below it sends its own word. */
    void place(PlanId plan, Collection<PlanId> ancestors) {
        UUID[] above = ancestors.stream().map(PlanId::value).toArray(UUID[]::new);
        database.update("delete from plan_below where plan_id = ? and ancestor_id <> all(?)", plan.value(), above);
        database.update(
                "insert into plan_below (ancestor_id, plan_id) select a, ? from unnest(?::uuid[]) as a on conflict do nothing",
                plan.value(),
                above);
    }

    /** The unit that issued the plan; empty while the plan has not arrived. */
    public Optional<UnitId> issuerOf(PlanId plan) {
        return database.first(
                "select issuer_id from plan_ref where id = ?", row -> row.id("issuer_id", UnitId::new), plan.value());
    }

    /** The due date that the plan writes for an item, if any. */
    public Optional<Deadline> plannedDue(PlanId plan, ItemKey item) {
        return database.first(
                "select due from plan_item where plan_id = ? and key = ? and due is not null",
                row -> new Deadline(row.day("due")),
                plan.value(),
                item.value());
    }

    private void keepPlans(List<IssuedPlan> plans) {
        database.update(
                PLANS,
                column(plans, p -> p.planId().value(), UUID[]::new),
                column(plans, IssuedPlan::edition, Integer[]::new),
                column(plans, IssuedPlan::issuer, UnitId[]::new),
                column(plans, IssuedPlan::issuerLevel, String[]::new),
                column(plans, IssuedPlan::issuerTrack, String[]::new),
                column(plans, IssuedPlan::number, String[]::new),
                column(plans, IssuedPlan::symbol, String[]::new),
                column(plans, IssuedPlan::kind, String[]::new),
                column(plans, IssuedPlan::title, String[]::new),
                column(plans, IssuedPlan::date, LocalDate[]::new),
                column(plans, IssuedPlan::issuedAt, java.time.Instant[]::new));
    }

    private void keepOrder(List<IssuedPlan> plans) {
        List<UUID> above = new ArrayList<>();
        List<UUID> below = new ArrayList<>();
        for (IssuedPlan plan : plans) {
            plan.ancestors().forEach(ancestor -> {
                above.add(ancestor.value());
                below.add(plan.planId().value());
            });
        }
        database.update(BELOW, above.toArray(UUID[]::new), below.toArray(UUID[]::new));
    }

    private record Placed(UUID plan, int ordinal, Item item) {}

    private void keepItems(List<IssuedPlan> plans) {
        List<Placed> all = new ArrayList<>();
        for (IssuedPlan plan : plans) {
            plan.items().forEach(item -> all.add(new Placed(plan.planId().value(), all.size(), item)));
        }
        database.update(
                ITEMS,
                column(all, Placed::plan, UUID[]::new),
                column(all, p -> p.item().key().value(), String[]::new),
                column(all, Placed::ordinal, Integer[]::new),
                column(all, p -> p.item().kind(), String[]::new),
                column(all, p -> p.item().group(), String[]::new),
                column(all, p -> p.item().text(), String[]::new),
                column(all, p -> p.item().due(), LocalDate[]::new),
                column(all, p -> p.item().recurrence(), String[]::new),
                column(all, p -> p.item().waitsFor(), String[]::new),
                column(all, p -> p.item().produces(), String[]::new));
    }

    private record Named(UUID plan, String item, Holder holder) {}

    private void keepHolders(List<IssuedPlan> plans) {
        List<Named> all = new ArrayList<>();
        for (IssuedPlan plan : plans) {
            for (Item item : plan.items()) {
                item.holders()
                        .forEach(h -> all.add(
                                new Named(plan.planId().value(), item.key().value(), h)));
            }
        }
        database.update(
                HOLDERS,
                column(all, Named::plan, UUID[]::new),
                column(all, n -> n.holder().party(), String[]::new),
                column(all, Named::item, String[]::new),
                column(all, n -> n.holder().role().wire(), String[]::new),
                column(all, n -> n.holder().relation().wire(), String[]::new));
    }

    private static <R, V> V[] column(Collection<R> rows, Function<R, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
