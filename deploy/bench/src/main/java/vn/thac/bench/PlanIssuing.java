package vn.thac.bench;

import java.util.List;
import java.util.Map;
import vn.thac.client.Latencies;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Request;
import vn.thac.client.http.Response;

/** The two steps of a plan, drafting and issuing it, each timed. Only headers of the answers are looked at. */
public final class PlanIssuing {

    /** A draft by its id and the tag that issuing it must name. */
    public record Draft(String id, String tag) {}

    private final Caller caller;
    private final Latencies drafts = new Latencies();
    private final Latencies issues = new Latencies();

    public PlanIssuing(Caller caller) {
        this.caller = caller;
    }

    public Latencies drafts() {
        return drafts;
    }

    public Latencies issues() {
        return issues;
    }

    public Draft draft(Map<String, Object> plan) {
        return draft("/v1/plans", plan);
    }

    /** The addressee's own plan, which takes over what it was asked; what it adds may be nothing. */
    public Draft draftFromMandate(String mandate, Map<String, Object> added) {
        List<String> mandates = List.of(mandate);
        return draft(
                "/v1/plans/from-mandates",
                added.isEmpty() ? Map.of("mandates", mandates) : Map.of("mandates", mandates, "changes", added));
    }

    /** The document that gives a plan in force a new text; what falls away is recalled. */
    public Draft amendment(String plan, String title, Map<String, Object> text) {
        Draft begun = draft("/v1/plans/" + plan + "/amend", Map.of("title", title));
        Body body = Body.json(Map.of("package", text, "openWork", "recalled", "plan", plan));
        String path = "/v1/plans/" + begun.id() + "/amendment";
        long begin = System.nanoTime();
        Response answer = caller.attempt(Request.put(Service.PLAN, path, body).ifMatch(begun.tag()))
                .requireSuccess();
        drafts.since(begin);
        return new Draft(begun.id(), answer.etag());
    }

    private Draft draft(String path, Map<String, Object> plan) {
        Body body = Body.json(plan);
        long begin = System.nanoTime();
        Response answer = caller.post(Service.PLAN, path, body);
        drafts.since(begin);
        return new Draft(answer.createdId(), answer.etag());
    }

    public void issue(Draft draft) {
        issue(draft, Map.of());
    }

    public void issue(Draft draft, String number) {
        issue(draft, Map.of("number", number));
    }

    private void issue(Draft draft, Map<String, Object> given) {
        Body body = Body.json(given);
        long begin = System.nanoTime();
        caller.post(Service.PLAN, "/v1/plans/" + draft.id() + "/issue", body, draft.tag());
        issues.since(begin);
    }
}
