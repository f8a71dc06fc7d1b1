package vn.thac.launcher.bench;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.thac.launcher.Running;
import vn.thac.parts.Trouble;

/** The two steps of a plan, drafting and issuing it, each timed. Only headers of the answers are looked at. */
final class Issuing {

    /** A draft by its id and the tag that issuing it must name. */
    record Draft(String id, String tag) {
    }

    private final Running running;
    private final Api api;
    private final Latencies drafts = new Latencies();
    private final Latencies issues = new Latencies();

    Issuing(Running running, Api api) {
        this.running = running;
        this.api = api;
    }

    Latencies drafts() {
        return drafts;
    }

    Latencies issues() {
        return issues;
    }

    Draft draft(String plan) {
        return draft("/v1/plans", plan);
    }

    /** The addressee's own plan, which takes over what it was asked; what it adds may be nothing. */
    Draft draftFromMandate(String mandate, Map<String, Object> added) {
        var wish = new StringBuilder("{\"mandates\":[\"").append(mandate).append("\"]");
        if (!added.isEmpty()) {
            wish.append(",\"changes\":").append(Json.write(added));
        }
        return draft("/v1/plans/from-mandates", wish.append('}').toString());
    }

    private Draft draft(String path, String body) {
        long begin = System.nanoTime();
        var answer = api.post(running.plan(), path, body);
        drafts.since(begin);
        var location = header(answer, "Location");
        return new Draft(location.substring(location.lastIndexOf('/') + 1), header(answer, "ETag"));
    }

    void issue(Draft draft) {
        issue(draft, "");
    }

    void issue(Draft draft, String number) {
        var body = number.isEmpty() ? "{}" : "{\"number\":\"" + number + "\"}";
        long begin = System.nanoTime();
        api.post(running.plan(), "/v1/plans/" + draft.id() + "/issue", body.getBytes(StandardCharsets.UTF_8),
            request -> request.setHeader("If-Match", draft.tag()));
        issues.since(begin);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new Trouble(answer.uri() + " was answered without " + name + "."));
    }
}
