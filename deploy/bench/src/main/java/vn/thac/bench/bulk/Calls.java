package vn.thac.bench.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thac.bench.measure.Result;
import vn.thac.client.Json;
import vn.thac.client.Latencies;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;

/** Rows sent by one client, so many in a call, one call behind the other; each row has to be taken. */
final class Calls {

    /** As many as a call takes. */
    static final int MOST = 200;

    private final Caller caller;
    private final Service service;
    private final String path;

    /** What the rows are called in the body. */
    private final String name;

    Calls(Caller caller, Service service, String path, String name) {
        this.caller = caller;
        this.service = service;
        this.path = path;
        this.name = name;
    }

    /** @param versions of each id as it was taken, which the next step names */
    Result take(String part, List<Map<String, Object>> rows, Map<String, Long> versions, Map<String, Object> ofAll) {
        var calls = new Latencies();
        long taken = 0;
        for (int from = 0; from < rows.size(); from += MOST) {
            Body body = body(rows.subList(from, Math.min(rows.size(), from + MOST)), ofAll);
            long sent = System.nanoTime();
            JsonNode answer = caller.post(service, path, body).json();
            calls.since(sent);
            taken += System.nanoTime() - sent;
            note(answer, versions);
        }
        double seconds = taken / 1e9;
        String work = String.format("%,d rows by one client, %d in a call", rows.size(), MOST);
        return new Result(BulkBench.NAME, part, work, rows.size(), rows.size(), seconds).request("a call", calls);
    }

    Body body(List<Map<String, Object>> rows, Map<String, Object> ofAll) {
        Map<String, Object> body = new LinkedHashMap<>(ofAll);
        body.put(name, rows);
        return Body.json(body);
    }

    private static void note(JsonNode answer, Map<String, Long> versions) {
        for (JsonNode row : Json.items(answer)) {
            if (row.path("status").asInt() != 200) {
                throw new ScenarioFailure("A row was not taken: " + row);
            }
            versions.put(row.path("id").asText(), row.path("version").asLong());
        }
    }
}
