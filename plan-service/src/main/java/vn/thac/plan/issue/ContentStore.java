package vn.thac.plan.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.Addressee;
import vn.thac.plan.packages.Holder;
import vn.thac.plan.packages.Item;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.TargetLine;

/** Rows for what is followed of an issued plan: addressees, items, targets, and the job of its fan-out. */
@ApplicationScoped
class ContentStore {

    @Inject
    Database database;

    void insertItemsAndTargets(PlanId id, List<Item> items, List<TargetLine> targets) {
        if (items.isEmpty() && targets.isEmpty()) {
            return;
        }
        database.update(
                """
                with items as (
                  insert into plan_item (plan, key, position, kind, addressees, origins)
                  select ?, i.key, i.position, i.kind, string_to_array(i.addressees, ','), i.origins::json
                  from unnest(?::text[], ?::integer[], ?::text[], ?::text[], ?::text[])
                    as i(key, position, kind, addressees, origins))
                insert into plan_target (plan, key, position, indicator, comparator, value, unit, year, after_year,
                  standing, composite, origins)
                select ?, t.key, t.position, t.indicator, t.comparator, t.value, t.unit, t.year, t.after_year,
                  t.standing, t.composite, t.origins::json
                from unnest(?::text[], ?::integer[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::integer[],
                    ?::text[], ?::boolean[], ?::boolean[], ?::text[])
                  as t(key, position, indicator, comparator, value, unit, year, after_year, standing, composite, origins)
                """,
                id.value(),
                column(items, Item::key, String[]::new),
                positions(items),
                column(items, i -> i.kind().name(), String[]::new),
                column(
                        items,
                        i -> String.join(
                                ",", i.holders().stream().map(Holder::addressee).toList()),
                        String[]::new),
                column(items, i -> PackageReader.write(i.origins()), String[]::new),
                id.value(),
                column(targets, TargetLine::key, String[]::new),
                positions(targets),
                column(targets, TargetLine::indicator, String[]::new),
                column(targets, TargetLine::comparator, String[]::new),
                column(targets, TargetLine::value, java.math.BigDecimal[]::new),
                column(targets, TargetLine::unit, String[]::new),
                column(targets, TargetLine::year, Integer[]::new),
                column(targets, TargetLine::then, String[]::new),
                column(targets, TargetLine::isStanding, Boolean[]::new),
                column(targets, TargetLine::isComposite, Boolean[]::new),
                column(targets, t -> PackageReader.write(t.origins()), String[]::new));
    }

    /** The addressees and the job that makes the plan fall on their members. */
    void insertFanOut(PlanId id, PlanPackage plan, WriteIssued written, LocalDate day) {
        List<Addressee> addressees = plan.addressees();
        Map<String, List<PlanIssued.MandateFact>> asks = written.asksByAddressee();
        database.update(
                """
                with job as (
                  insert into fan_out (plan, on_day, last_turn) values (?, ?, clock_timestamp()))
                insert into plan_addressee (plan, key, position, name, vague, units, selector, asks)
                select ?, p.key, p.position, p.name, p.vague, p.units::uuid[], p.selector::json, p.asks::json
                from unnest(?::text[], ?::integer[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[])
                  as p(key, position, name, vague, units, selector, asks)
                """,
                id.value(),
                day,
                id.value(),
                column(addressees, Addressee::key, String[]::new),
                positions(addressees),
                column(addressees, Addressee::name, String[]::new),
                column(addressees, Addressee::isVague, Boolean[]::new),
                column(addressees, p -> literal(written.namedUnits(p)), String[]::new),
                column(addressees, p -> p.selector() == null ? null : PackageReader.write(p.selector()), String[]::new),
                column(addressees, p -> PackageReader.write(asks.getOrDefault(p.key(), List.of())), String[]::new));
    }

    private static String literal(List<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }

    private static Integer[] positions(List<?> rows) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            positions.add(i);
        }
        return positions.toArray(Integer[]::new);
    }

    private static <T, V> @Nullable V[] column(List<T> rows, Function<T, @Nullable V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
