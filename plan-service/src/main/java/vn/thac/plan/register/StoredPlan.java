package vn.thac.plan.register;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;

/**
 * A plan with its text.
 *
 * @param body the package as JSON
 * @param links key of a basis to the plan of ours that it is
 * @param units what the references to units meant when they were checked
 * @param onlyRequested keys of the addressees that it can only request, as they stood beside its issuer then
 */
public record StoredPlan(
        Plan plan, String body, Map<String, PlanId> links, Map<String, UnitId> units, Set<String> onlyRequested) {

    /** The draft as its unit may change it; 409 while it lies with who signs, or once it is issued. */
    public Plan.Draft toChange() {
        if (plan instanceof Plan.Draft draft) {
            return draft;
        }
        throw Refused.of(plan instanceof Plan.Submitted ? PlanRefusal.PLAN_SUBMITTED : PlanRefusal.PLAN_ALREADY_ISSUED);
    }

    /** The draft as it can be issued, or gone on with by another, handed in or not. */
    public Plan.Draft toIssue() {
        return plan instanceof Plan.Submitted submitted ? submitted.text() : toChange();
    }

    public Plan.Submitted submitted() {
        if (plan instanceof Plan.Submitted submitted) {
            return submitted;
        }
        throw Refused.of(plan instanceof Plan.Draft ? PlanRefusal.PLAN_NOT_SUBMITTED : PlanRefusal.PLAN_ALREADY_ISSUED);
    }

    /** As it was issued, in force or not; 409 where it is still a draft. */
    public Plan.Issued issued() {
        return plan instanceof Plan.Ended ended ? ended.text() : notDraft();
    }

    /** The plan in force; 409 where it is not, or not any more. */
    public Plan.Issued inForce() {
        if (plan instanceof Plan.Ended ended) {
            throw Refused.of(
                    PlanRefusal.PLAN_NOT_IN_FORCE,
                    Map.of("state", ended.ending().as().wire()));
        }
        return notDraft();
    }

    /** What was closed can still be withdrawn. */
    public Plan.Issued toWithdraw() {
        return plan instanceof Plan.Ended ended && ended.ending().as() == Life.CLOSED ? ended.text() : inForce();
    }

    /** What was closed is still replaced while its open work stays; of what ended otherwise nothing is left to replace. */
    public Optional<Plan.Issued> toReplace() {
        if (plan instanceof Plan.Ended ended) {
            boolean stays =
                    ended.ending().as() == Life.CLOSED && !ended.ending().recalls();
            return stays ? Optional.of(ended.text()) : Optional.empty();
        }
        return plan instanceof Plan.Issued issued ? Optional.of(issued) : Optional.empty();
    }

    private Plan.Issued notDraft() {
        if (plan instanceof Plan.Issued issued) {
            return issued;
        }
        throw Refused.of(PlanRefusal.PLAN_NOT_ISSUED);
    }

    public static Map<String, PlanId> links(Map<String, UUID> stored) {
        return map(stored, PlanId::new);
    }

    public static Map<String, UnitId> units(Map<String, UUID> stored) {
        return map(stored, UnitId::new);
    }

    private static <T> Map<String, T> map(Map<String, UUID> stored, java.util.function.Function<UUID, T> make) {
        Map<String, T> made = new java.util.HashMap<>();
        stored.forEach((key, id) -> made.put(key, make.apply(id)));
        return made;
    }
}
