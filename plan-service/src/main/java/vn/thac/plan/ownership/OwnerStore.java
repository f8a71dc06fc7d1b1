package vn.thac.plan.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.plan.PlanId;

/** Who answers for which target; whoever changes it holds the plan. */
@ApplicationScoped
public class OwnerStore {

    private final Database database;

    OwnerStore(Database database) {
        this.database = database;
    }

    /** By the keys of the targets that somebody answers for. */
    public Map<String, Owner> of(PlanId plan) {
        record Found(String target, Owner owner) {}
        Map<String, Owner> owners = new HashMap<>();
        database.list(
                        "select target, unit, relation, reason, at from target_owner where plan = ?",
                        row -> new Found(
                                row.text("target"),
                                new Owner(
                                        row.id("unit", UnitId::new),
                                        row.word("relation", Relation.class),
                                        row.textOrNull("reason"),
                                        row.instant("at"))),
                        plan.value())
                .forEach(found -> owners.put(found.target(), found.owner()));
        return owners;
    }

    Optional<Owner> find(PlanId plan, String target) {
        return Optional.ofNullable(of(plan).get(target));
    }

    /** Nobody where the owner is null. */
    void keep(PlanId plan, String target, @Nullable Owner owner) {
        if (owner == null) {
            database.update("delete from target_owner where plan = ? and target = ?", plan.value(), target);
            return;
        }
        database.update("""
                insert into target_owner (plan, target, unit, relation, reason, at) values (?, ?, ?, ?, ?, ?)
                on conflict (plan, target) do update set unit = excluded.unit, relation = excluded.relation,
                  reason = excluded.reason, at = excluded.at
                """, plan.value(), target, owner.unit(), owner.relation(), owner.reason(), owner.at());
    }
}
