package vn.thac.plan.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Asked;
import vn.thac.plan.content.Holder;
import vn.thac.plan.content.Item;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.packages.PackageReader;

/** Rows for what is followed of an issued plan: addressees, items, targets, and the job of its fan-out. */
@ApplicationScoped
class ContentStore {

    @Inject
    Database database;

    void insertItems(PlanId id, List<Item> items) {
        database.update(
                """
                insert into plan_item (plan, key, position, kind, addressees)
                select ?, i.key, i.position, i.kind, string_to_array(i.addressees, ',')
                from unnest(?::text[], ?::integer[], ?::text[], ?::text[]) as i(key, position, kind, addressees)
                """,
                id.value(),
                column(items, Item::key, String[]::new),
                positions(items),
                column(items, i -> i.kind().wire(), String[]::new),
                column(
                        items,
                        i -> String.join(
                                ",", i.holders().stream().map(Holder::addressee).toList()),
                        String[]::new));
    }

    /** The addressees and the job that makes the plan fall on their members. */
    void insertFanOut(PlanId id, Issuing issuing) {
        List<Addressee> addressees = issuing.text().addressees();
        Map<String, List<Asked>> asks = new HashMap<>();
        issuing.content().mandates().forEach(asked -> asks.computeIfAbsent(asked.addressee(), key -> new ArrayList<>())
                .add(asked));
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
                issuing.day(),
                id.value(),
                column(addressees, Addressee::key, String[]::new),
                positions(addressees),
                column(addressees, Addressee::name, String[]::new),
                column(addressees, Addressee::meansNobodyKnown, Boolean[]::new),
                column(addressees, p -> literal(issuing.named(p)), String[]::new),
                column(
                        addressees,
                        p -> p.selector() == null
                                ? null
                                : PackageReader.write(p.selector().pinned(issuing.units())),
                        String[]::new),
                column(addressees, p -> PackageReader.write(asks.getOrDefault(p.key(), List.of())), String[]::new));
    }

    private static String literal(List<UnitId> ids) {
        return "{" + String.join(",", ids.stream().map(UnitId::toString).toList()) + "}";
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
