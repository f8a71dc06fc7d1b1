package vn.thac.task.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * The table of the operations by which things leave an inbox: the service that owns the thing, and the path where the
 * step is POSTed. A test holds each line against that service's contract.
 */
enum Call {
    DRAFT("draft", "plan-service", "/v1/plans/from-mandates"),
    ANSWER("answer", "plan-service", "/v1/mandates/{id}/answer"),
    PASS_ON("pass-on", "plan-service", "/v1/mandates/{id}/pass-on"),
    SUBMIT("submit", "report-service", "/v1/obligations/{id}/submit"),
    ACCEPT("accept", "report-service", "/v1/obligations/{id}/accept"),
    RETURN("return", "report-service", "/v1/obligations/{id}/return"),
    ACCEPT_RESTATEMENT("accept-restatement", "report-service", "/v1/obligations/{id}/restatement/accept"),
    REFUSE_RESTATEMENT("refuse-restatement", "report-service", "/v1/obligations/{id}/restatement/refuse"),
    CONSOLIDATE("consolidate", "report-service", "/v1/regimes/{id}/periods/{period}/consolidate"),
    ACKNOWLEDGE("acknowledge", "task-service", "/v1/notices/{id}/acknowledge");

    final String action;
    final String service;
    final String path;

    Call(String action, String service, String path) {
        this.action = action;
        this.service = service;
        this.path = path;
    }

    /** The step that {@code who} can take with this thing. */
    InboxAction by(UnitId who, @Nullable LocalDate day, Waiting thing) {
        String href = path.replace("{id}", thing.id().toString()).replace("{period}", thing.what());
        return new InboxAction(action, who, day, service, "POST", href);
    }
}
