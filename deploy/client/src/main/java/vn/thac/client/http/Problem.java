package vn.thac.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thac.client.Json;
import vn.thac.client.ScenarioFailure;

/**
 * An error answer (RFC 9457) as the services give it.
 *
 * @param code the stable name of the refusal; empty where the answer is no problem, as from a proxy
 * @param detail the sentence; the whole text where the answer is no problem
 * @param more how many more faults there are than those named
 */
public record Problem(int status, String code, String detail, List<Fault> faults, int more) {

    /** One fault and its place: a JSON pointer, a parameter or a header. */
    public record Fault(String code, String pointer, String detail) {}

    public Problem {
        faults = List.copyOf(faults);
    }

    static Problem of(int status, byte[] body) {
        JsonNode problem = read(body);
        if (!problem.path("code").isTextual()) {
            return new Problem(status, "", new String(body, StandardCharsets.UTF_8).strip(), List.of(), 0);
        }
        List<Fault> faults = new ArrayList<>();
        for (JsonNode fault : problem.path("errors")) {
            faults.add(new Fault(
                    fault.path("code").asText(),
                    fault.path("pointer").asText(),
                    fault.path("detail").asText()));
        }
        String detail = problem.path("detail").asText(problem.path("title").asText());
        return new Problem(
                status,
                problem.path("code").asText(),
                detail,
                faults,
                problem.path("more").asInt(0));
    }

    private static JsonNode read(byte[] body) {
        try {
            return Json.read(body);
        } catch (ScenarioFailure noJson) {
            return Json.tree(List.of());
        }
    }

    /** Status, code and every fault at its place. */
    public String sentence() {
        String head = code.isEmpty() ? status + ": " : status + " " + code + ": ";
        if (faults.isEmpty()) {
            return head + (detail.isEmpty() ? "(no words)" : detail);
        }
        String all = faults.stream().map(Problem::place).collect(Collectors.joining("; "));
        return head + all + (more == 0 ? "" : "; and " + more + " more");
    }

    private static String place(Fault fault) {
        return fault.pointer().isEmpty() ? fault.detail() : fault.pointer() + ": " + fault.detail();
    }
}
