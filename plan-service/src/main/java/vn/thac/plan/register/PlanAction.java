package vn.thac.plan.register;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;

/** The table of what can be done with a plan as a whole: where in its life, by whom, with which post, and by which call. */
public enum PlanAction implements WireName {
    REVISE("PUT", "", Duty.DRAFT, By.ISSUER, Life.DRAFT),
    DELETE("DELETE", "", Duty.DRAFT, By.EITHER, Life.DRAFT),
    SUBMIT("POST", "/submit", Duty.DRAFT, By.ISSUER, Life.DRAFT),
    TAKE_BACK("POST", "/take-back", Duty.DRAFT, By.EITHER, Life.SUBMITTED),
    CONTINUE("POST", "/continue", Duty.DRAFT, By.HEIR, Life.DRAFT, Life.SUBMITTED),
    RETURN("POST", "/return", Duty.ISSUE, By.ISSUER, Life.SUBMITTED),
    ISSUE("POST", "/issue", Duty.ISSUE, By.ISSUER, Life.DRAFT, Life.SUBMITTED),
    PARTICULARS("POST", "/particulars", Duty.ISSUE, By.EITHER, Life.ISSUED),
    CARRY_AMENDMENT("PUT", "/amendment", Duty.DRAFT, By.ISSUER, Life.DRAFT),
    AMEND("POST", "/amend", Duty.DRAFT, By.EITHER, Life.ISSUED),
    CLOSE("POST", "/close", Duty.ISSUE, By.EITHER, Life.ISSUED),
    WITHDRAW("POST", "/withdraw", Duty.ISSUE, By.EITHER, Life.ISSUED, Life.CLOSED);

    /** Who takes it: the issuer, who came after it once it has ended, or either. */
    private enum By {
        ISSUER,
        HEIR,
        EITHER
    }

    private final String method;
    private final String path;
    private final Duty duty;
    private final By by;
    private final Set<Life> from;

    PlanAction(String method, String path, Duty duty, By by, Life first, Life... others) {
        this.method = method;
        this.path = path;
        this.duty = duty;
        this.by = by;
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

    /** Whether a unit that is there takes it: the issuer, or who came after it. */
    public boolean isOf(UnitId unit, UnitId issuer) {
        return by == By.EITHER || (by == By.ISSUER) == unit.equals(issuer);
    }

    /** @param hasAmended whether the edition of another plan stands by it */
    public static List<PlanAction> in(Life life, boolean hasAmended) {
        return Arrays.stream(values())
                .filter(action -> action.from.contains(life))
                .filter(action -> action != WITHDRAW || !hasAmended)
                .toList();
    }
}
