package vn.thac.plan.mandate;

import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;

/** Which answers are looked for: those that a plan gives, or those that a plan's mandates have received. */
public record Answers(@Nullable PlanId by, @Nullable PlanId to) {

    public static Answers by(PlanId answer) {
        return new Answers(answer, null);
    }

    public static Answers to(PlanId asking) {
        return new Answers(null, asking);
    }
}
