package vn.thac.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thac.launcher.Running;
import vn.thac.launcher.Screen;

/**
 * What must hold after any run: the event stream read from its first event, and every list of the API read to its end,
 * agree with each other; nothing waits and nothing was given up.
 */
final class Invariants {

    private final Running running;
    private final Api administrator;
    private final StreamAudit audit = new StreamAudit();
    private final List<Check> checks = new ArrayList<>();

    private Invariants(Running running) {
        this.running = running;
        this.administrator = Api.administrator(running);
    }

    static List<Check> of(Running running) {
        Settled.await(running, Duration.ofMinutes(5));
        var invariants = new Invariants(running);
        invariants.readStream();
        invariants.compareLists();
        invariants.nothingWaits();
        return invariants.checks;
    }

    private void readStream() {
        long begin = System.nanoTime();
        EventStream.readAll(running, record -> audit.take(Fact.of(record)));
        Screen.line(String.format("  read %,d events from the first on: %s%s", audit.events(), Screen.seconds(begin),
            audit.redelivered() == 0 ? "" : String.format(" (%,d more were delivered again)", audit.redelivered())));
        checks.addAll(audit.checks());
    }

    private void compareLists() {
        long begin = System.nanoTime();
        compare("mandate", running.plan(), "/v1/mandates", "mandate.raised.v1");
        compare("assignment", running.task(), "/v1/assignments", "assignment.raised.v1");
        compare("obligation", running.report(), "/v1/obligations", "obligation.opened.v1");
        compare("plan", running.plan(), "/v1/plans", "plan.drafted.v1");
        Screen.line("  read every mandate, assignment, obligation and plan by API: " + Screen.seconds(begin));
    }

    /** Each thing stands once in its list, and the list knows exactly what the events told. */
    private void compare(String aggregate, URI base, String path, String birth) {
        var versions = new Tally("the version of a " + aggregate + " is the sequence of its last event");
        var twice = new Tally("a " + aggregate + " stands once in its list");
        Set<String> ids = new HashSet<>();
        administrator.each(base, path, item -> {
            var id = item.path("id").asText();
            twice.count(ids.add(id), () -> id);
            compareVersion(aggregate, id, item, versions);
        });
        checks.add(twice.check());
        checks.add(versions.check());
        checks.add(Check.same("as many by API as were told: " + birth, audit.count(birth), ids.size()));
    }

    private void compareVersion(String aggregate, String id, JsonNode item, Tally versions) {
        long told = audit.lastOf("thac." + aggregate, id);
        long shown = item.path("version").asLong(-1);
        versions.count(told == shown, () -> id + ": shown " + shown + ", told " + told);
    }

    private void nothingWaits() {
        Settled.outboxes(running).forEach((database, rows) -> checks.add(Check.same("the outbox of " + database + " is empty", 0, rows)));
        deadLetters("plan-service", running.plan());
        deadLetters("task-service", running.task());
        deadLetters("report-service", running.report());
    }

    private void deadLetters(String service, URI base) {
        checks.add(Check.same(service + " has no dead letter", 0, administrator.get(base, "/v1/dead-letters?limit=1").path("items").size()));
    }
}
