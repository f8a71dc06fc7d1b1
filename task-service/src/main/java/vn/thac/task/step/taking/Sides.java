package vn.thac.task.step.taking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.task.PlanId;
import vn.thac.task.TaskRefusal;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.plan.PlanStore;

/**
 * For which side of an assignment somebody acts. The unit that the request is made for decides, where it names one: then
 * for no other. Else whoever could act for either side acts for the assigner.
 */
@ApplicationScoped
public class Sides {

    @Inject
    PlanStore plans;

    @Inject
    Access access;

    @Inject
    ActingUnit actingUnit;

    /** 403 for whoever may not take this step; notes for which unit and by whose post it is taken. */
    Side require(Action action, Assignment assignment) {
        UnitId assigner = assignerOf(assignment);
        Optional<UnitId> claimed = actingUnit.named();
        if (claimed.isPresent()) {
            Side side = sideOf(claimed.get(), action, assignment.owner(), assigner);
            requirePost(side, claimed.get());
            return side;
        }
        if (action.isOf(Side.ASSIGNER) && (decides(assigner) || !action.isOf(Side.HOLDER))) {
            requirePost(Side.ASSIGNER, assigner);
            return Side.ASSIGNER;
        }
        requirePost(Side.HOLDER, assignment.owner());
        return Side.HOLDER;
    }

    /** Who decides on it: the unit that hands it down or who came in its place, else whose plan it is. */
    UnitId assignerOf(Assignment assignment) {
        return assignment.assigner() == null
                ? plans.ownerOf(assignment.plan()).orElseThrow()
                : plans.decidingFor(assignment.assigner());
    }

    /** 403 for whoever may not decide on what a plan gave; notes for which unit and by whose post it is done. */
    public void requireAssigner(PlanId plan) {
        UnitId assigner = plans.ownerOf(plan).orElseThrow();
        actingUnit.named().filter(unit -> !unit.equals(assigner)).ifPresent(unit -> {
            throw Refused.at(TaskRefusal.ACTING_UNIT_HAS_NO_PART, Acting.UNIT_HEADER, Map.of("unit", unit));
        });
        requirePost(Side.ASSIGNER, assigner);
    }

    /** A unit that gave itself work has either side's steps. */
    static Side sideOf(UnitId claimed, Action action, UnitId holder, UnitId assigner) {
        boolean holds = claimed.equals(holder);
        boolean gave = claimed.equals(assigner);
        if (!holds && !gave) {
            throw Refused.at(TaskRefusal.ACTING_UNIT_HAS_NO_PART, Acting.UNIT_HEADER, Map.of("unit", claimed));
        }
        if (gave && action.isOf(Side.ASSIGNER)) {
            return Side.ASSIGNER;
        }
        if (holds && action.isOf(Side.HOLDER)) {
            return Side.HOLDER;
        }
        throw Refused.at(
                TaskRefusal.STEP_OF_THE_OTHER_SIDE, Acting.UNIT_HEADER, Map.of("step", action.wire(), "unit", claimed));
    }

    private void requirePost(Side side, UnitId unit) {
        Duty given = side.duties().stream()
                .filter(duty -> access.allows(duty, unit))
                .findFirst()
                .orElse(side.duties().get(0));
        access.require(given, unit);
    }

    private boolean decides(UnitId assigner) {
        return Side.ASSIGNER.duties().stream().anyMatch(duty -> access.allows(duty, assigner));
    }
}
