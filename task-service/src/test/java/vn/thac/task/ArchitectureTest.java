package vn.thac.task;

import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.board.BoardResource;
import vn.thac.task.condition.ConditionResource;
import vn.thac.task.follow.AssignmentResource;
import vn.thac.task.inbox.InboxResource;
import vn.thac.task.joint.JointResource;
import vn.thac.task.notice.NoticeResource;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.product.ProductState;
import vn.thac.task.rhythm.Rhythm;
import vn.thac.task.step.TellSteps;
import vn.thac.task.step.following.AmendOpen;
import vn.thac.task.step.taking.StepResource;
import vn.thac.task.together.TogetherResource;
import vn.thac.testing.house.HouseRules;

/** The rules of the house, and the order of this service's features. */
class ArchitectureTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.ofService(PlanId.class, UnitId.class).check();
    }

    @Test
    void features_know_only_what_comes_before_them() {
        HouseRules.of(PlanId.class)
                .arrowsGoBackIn(
                        Assignment.class,
                        Rhythm.class,
                        PlanStore.class,
                        ProductState.class,
                        AssignmentResource.class,
                        JointResource.class,
                        TellSteps.class,
                        AmendOpen.class,
                        StepResource.class,
                        ConditionResource.class,
                        TogetherResource.class,
                        NoticeResource.class,
                        BoardResource.class,
                        InboxResource.class)
                .check();
    }
}
