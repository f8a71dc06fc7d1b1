package vn.thac.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thac.client.Latencies;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Request;
import vn.thac.client.http.Response;

/** The two steps of a plan, drafting and issuing it, or both in one, each timed. Only headers of the answers are looked at. */
public final class PlanIssuing {

    /** A draft by its id and the tag that issuing it must name. */
    public record Draft(String id, String tag) {}

    private static final String FROM_MANDATES = "/v1/plans/from-mandates";

    private final Caller caller;
    private final Latencies drafts = new Latencies();
    private final Latencies issues = new Latencies();
    private final Latencies both = new Latencies();

    public PlanIssuing(Caller caller) {
        this.caller = caller;
    }

    public Latencies drafts() {
        return drafts;
    }

    public Latencies issues() {
        return issues;
    }

    /** Of plans that were drafted and issued with one request. */
    public Latencies both() {
        return both;
    }

    public Draft draft(Map<String, Object> plan) {
        return draft("/v1/plans", plan);
    }

    /** The addressee's own plan, which takes over what it was asked; what it adds may be nothing. */
    public Draft draftFromMandate(String mandate, Map<String, Object> added) {
        return draft(FROM_MANDATES, fromMandate(mandate, added));
    }

    /** The same, issued with the request that drafts it. */
    public void issueFromMandate(String mandate, Map<String, Object> added, String number) {
        Map<String, Object> wish = fromMandate(mandate, added);
        wish.put("issue", Map.of("number", number));
        Body body = Body.json(wish);
        long begin = System.nanoTime();
        caller.post(Service.PLAN, FROM_MANDATES, body);
        both.since(begin);
    }

    private static Map<String, Object> fromMandate(String mandate, Map<String, Object> added) {
        Map<String, Object> wish = new LinkedHashMap<>(Map.of("mandates", List.of(mandate)));
        if (!added.isEmpty()) {
            wish.put("changes", added);
        }
        return wish;
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
