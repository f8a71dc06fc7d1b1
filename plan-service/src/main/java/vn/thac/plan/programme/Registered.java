package vn.thac.plan.programme;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.plan.duty.Programme.Period;
import vn.thac.plan.target.Target;

/**
 * A programme of the register.
 *
 * @param holder whose entry it is: who may change it, as those above may
 * @param leader who leads or issues the programme
 * @param founding the document that founds it
 * @param national the programme that it is a local version of
 * @param indicators codes of what it is measured by
 * @param mergedInto the entry that stands for it by now
 * @param targets what it wants; empty where only its founding plan says it, or nobody
 * @param foundingPlan the plan of ours that founds it, as it was told last
 */
public record Registered(
        UUID id,
        long version,
        UnitId holder,
        String name,
        List<String> aliases,
        String kind,
        @Nullable String level,
        @Nullable UnitId leader,
        @Nullable Period period,
        @Nullable UUID founding,
        @Nullable UUID national,
        List<String> indicators,
        @Nullable String note,
        @Nullable UUID mergedInto,
        List<Target> targets,
        @Nullable UUID foundingPlan) {

    public Registered changed(Registered said) {
        return new Registered(
                id,
                version + 1,
                holder,
                said.name,
                said.aliases,
                said.kind,
                said.level,
                said.leader,
                said.period,
                said.founding,
                said.national,
                said.indicators,
                said.note,
                mergedInto,
                said.targets,
                said.foundingPlan);
    }

    /** Null: it stands for itself again. */
    public Registered mergedInto(@Nullable UUID other) {
        return new Registered(
                id,
                version + 1,
                holder,
                name,
                aliases,
                kind,
                level,
                leader,
                period,
                founding,
                national,
                indicators,
                note,
                other,
                targets,
                foundingPlan);
    }

    public Registered heldBy(UnitId other) {
        return new Registered(
                id,
                version + 1,
                other,
                name,
                aliases,
                kind,
                level,
                leader,
                period,
                founding,
                national,
                indicators,
                note,
                mergedInto,
                targets,
                foundingPlan);
    }

    /** The same, told anew, with the plan that founds it by now. */
    public Registered foundedBy(@Nullable UUID plan) {
        return new Registered(
                id,
                version + 1,
                holder,
                name,
                aliases,
                kind,
                level,
                leader,
                period,
                founding,
                national,
                indicators,
                note,
                mergedInto,
                targets,
                plan);
    }

    /** Whether it says the same, apart from who holds it and its version. */
    public boolean saysAs(Registered other) {
        return new Registered(
                        other.id,
                        other.version,
                        other.holder,
                        name,
                        aliases,
                        kind,
                        level,
                        leader,
                        period,
                        founding,
                        national,
                        indicators,
                        note,
                        other.mergedInto,
                        targets,
                        other.foundingPlan)
                .equals(other);
    }
}
