package vn.thac.plan.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.plan.duty.BudgetStep;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.duty.Recurrence;

/**
 * A duty, task or group as it is followed.
 *
 * @param group key of the group that a task stands in; its own of a group that is one piece of work
 * @param duties keys of the duties that carry a task out
 * @param partOf key of the duty that a duty is a part of
 * @param carriesOut keys of the documents of the basis that it carries out
 * @param budget of a yearly step of the budget, which is a duty of its owner: what it says of the money
 * @param passesTo addressees that stand for units themselves, to whom it is passed on by direction
 */
public record Item(
        String key,
        Kind kind,
        @Nullable String group,
        String text,
        List<Holder> holders,
        @Nullable LocalDate due,
        @Nullable Recurrence recurrence,
        List<String> windows,
        @Nullable Condition waitsFor,
        @Nullable String produces,
        List<String> duties,
        @Nullable String partOf,
        List<String> passesTo,
        @Nullable String programme,
        List<String> carriesOut,
        List<Origin> origins,
        @Nullable String section,
        @Nullable String doubt,
        @Nullable BudgetStep budget) {

    /** Which of the two layers of a plan it stands in; a group of tasks where it is one piece of work. */
    public enum Kind implements WireName {
        DUTY,
        TASK,
        GROUP
    }
}
