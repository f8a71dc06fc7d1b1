package vn.thac.plan.register;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.thac.core.WireName;
import vn.thac.directory.access.Duty;

/** The table of what can be done with a plan as a whole: where in its life, with which post, and by which call. */
public enum PlanAction implements WireName {
    REVISE("PUT", "", Duty.DRAFT, Life.DRAFT),
    DELETE("DELETE", "", Duty.DRAFT, Life.DRAFT),
    SUBMIT("POST", "/submit", Duty.DRAFT, Life.DRAFT),
    TAKE_BACK("POST", "/take-back", Duty.DRAFT, Life.SUBMITTED),
    RETURN("POST", "/return", Duty.ISSUE, Life.SUBMITTED),
    ISSUE("POST", "/issue", Duty.ISSUE, Life.DRAFT, Life.SUBMITTED),
    PARTICULARS("POST", "/particulars", Duty.ISSUE, Life.ISSUED),
    CARRY_AMENDMENT("PUT", "/amendment", Duty.DRAFT, Life.DRAFT),
    AMEND("POST", "/amend", Duty.DRAFT, Life.ISSUED),
    CLOSE("POST", "/close", Duty.ISSUE, Life.ISSUED),
    WITHDRAW("POST", "/withdraw", Duty.ISSUE, Life.ISSUED, Life.CLOSED);

    private final String method;
    private final String path;
    private final Duty duty;
    private final Set<Life> from;

    PlanAction(String method, String path, Duty duty, Life first, Life... others) {
        this.method = method;
        this.path = path;
        this.duty = duty;
        this.from = EnumSet.of(first, others);
    }

    public String method() {
        return method;
    }

    /** After {@code /v1/plans/{id}}. */
    public String path() {
        return path;
    }

    public Duty duty() {
        return duty;
    }

    public static List<PlanAction> in(Life life) {
        return Arrays.stream(values())
                .filter(action -> action.from.contains(life))
                .toList();
    }
}
