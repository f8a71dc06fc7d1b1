package vn.thac.task.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Stage;

/**
 * What the tables say of something that waits, put into words and next steps by {@link #item}.
 *
 * @param what the text of an assignment, what a mandate asks, the period of a report
 * @param planName number and title of the plan; null until the plan itself has been heard of
 */
record Waiting(
        Kind kind,
        UUID id,
        UnitId unit,
        @Nullable String unitName,
        PlanId plan,
        @Nullable String planName,
        @Nullable LocalDate due,
        Instant since,
        String state,
        String what,
        @Nullable String reason) {

    private static final String PLANS = "plan-service";
    private static final String TASKS = "task-service";
    private static final String REPORTS = "report-service";

    /** As the inbox of {@code who} shows it on a day. */
    InboxItem item(UnitId who, LocalDate today) {
        boolean late = bound() != null && due.isBefore(today);
        return new InboxItem(kind, id, title(), unit, unitName, plan, due, late, since, state, reason, next(who));
    }

    private String title() {
        return switch (kind) {
            case ASSIGNMENT -> what;
            case MANDATE -> of(asked());
            case OBLIGATION -> of("Báo cáo " + what);
            case REVIEW -> of("Tiếp nhận báo cáo " + what);
            case CONSOLIDATION -> of("Tổng hợp " + what);
        };
    }

    private String of(String lead) {
        return planName == null ? lead : lead + ": " + planName;
    }

    private String asked() {
        return switch (what) {
            case "own-plan" -> "Lập kế hoạch riêng";
            case "council-resolution" -> "Trình nghị quyết của hội đồng";
            case "integrate" -> "Lồng ghép vào kế hoạch hằng năm";
            default -> "Chỉ đạo cấp dưới thực hiện";
        };
    }

    private List<InboxAction> next(UnitId who) {
        String report = "/v1/obligations/" + id;
        return switch (kind) {
            case ASSIGNMENT -> steps(who);
            case MANDATE -> List.of(InboxAction.post("draft", who, due, PLANS, "/v1/plans/from-mandates"));
            case OBLIGATION -> List.of(InboxAction.post("submit", who, due, REPORTS, report + "/submit"));
            case REVIEW ->
                List.of(
                        InboxAction.post("accept", who, null, REPORTS, report + "/accept"),
                        InboxAction.post("return", who, null, REPORTS, report + "/return"));
            case CONSOLIDATION ->
                List.of(InboxAction.post(
                        "consolidate", who, due, REPORTS, "/v1/regimes/" + id + "/periods/" + what + "/consolidate"));
        };
    }

    private List<InboxAction> steps(UnitId who) {
        return Action.of(side(), stage()).stream()
                .map(a -> InboxAction.post(a.wire(), who, bound(), TASKS, "/v1/assignments/" + id + "/" + a.wire()))
                .toList();
    }

    /** The due date, where it binds the unit for which the thing waits: whoever decides has none. */
    private @Nullable LocalDate bound() {
        return kind == Kind.ASSIGNMENT && side() == Action.Side.ASSIGNER ? null : due;
    }

    private Action.Side side() {
        return switch (stage()) {
            case COMPLETED, DECLINED -> Action.Side.ASSIGNER;
            default -> Action.Side.HOLDER;
        };
    }

    private Stage stage() {
        return Stage.of(state).orElseThrow();
    }
}
