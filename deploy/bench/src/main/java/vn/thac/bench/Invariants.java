package vn.thac.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.Service;
import vn.thac.client.check.Check;
import vn.thac.client.check.StreamAudit;
import vn.thac.client.check.Tally;
import vn.thac.client.event.Event;
import vn.thac.client.event.EventReader;
import vn.thac.client.event.Settled;
import vn.thac.client.http.Caller;

/**
 * What must hold after any run: the event stream read from its first event, and every list of the API read to its end,
 * agree with each other; nothing waits and nothing was given up.
 */
public final class Invariants {

    private final Deployment deployment;
    private final Caller administrator;
    private final StreamAudit audit = new StreamAudit();
    private final List<Check> checks = new ArrayList<>();

    private Invariants(Deployment deployment) {
        this.deployment = deployment;
        this.administrator = Callers.administrator(deployment);
    }

    public static List<Check> of(Deployment deployment) {
        Settled.await(deployment, Duration.ofMinutes(5));
        var invariants = new Invariants(deployment);
        invariants.readStream();
        invariants.compareLists();
        invariants.nothingWaits();
        return invariants.checks;
    }

    private void readStream() {
        long begin = System.nanoTime();
        EventReader.readAll(deployment, record -> audit.take(Event.of(record)));
        Console.line(String.format(
                "  read %,d events from the first on: %s%s",
                audit.events(),
                Console.seconds(begin),
                audit.redelivered() == 0
                        ? ""
                        : String.format(" (%,d more were delivered again)", audit.redelivered())));
        checks.addAll(audit.checks());
    }

    private void compareLists() {
        long begin = System.nanoTime();
        compare("mandate", "thac.mandate", Service.PLAN, "/v1/mandates", "mandate.raised.v1");
        compare("assignment", "thac.assignment", Service.TASK, "/v1/assignments", "assignments.raised.v1");
        compare("obligation", "thac.report", Service.REPORT, "/v1/obligations", "obligation.opened.v1");
        compare("plan", "thac.plan", Service.PLAN, "/v1/plans", "plan.drafted.v1", "plan.issued.v1");
        Console.line("  read every mandate, assignment, obligation and plan by API: " + Console.seconds(begin));
    }

    /** Each thing stands once in its list, and the list knows exactly what the events told, beginning with one of some. */
    private void compare(String aggregate, String topic, Service service, String path, String... births) {
        var versions = new Tally("the version of a " + aggregate + " is the sequence of its last event");
        var twice = new Tally("a " + aggregate + " stands once in its list");
        Set<String> ids = new HashSet<>();
        administrator.each(service, path, item -> {
            var id = item.path("id").asText();
            twice.count(ids.add(id), () -> id);
            compareVersion(topic, id, item, versions);
        });
        checks.add(twice.check());
        checks.add(versions.check());
        checks.add(Check.same(
                "as many by API as were told: " + String.join(" or ", births),
                Arrays.stream(births).mapToLong(audit::begun).sum(),
                ids.size()));
    }

    private void compareVersion(String topic, String id, JsonNode item, Tally versions) {
        long told = audit.lastOf(topic, id);
        long shown = item.path("version").asLong(-1);
        versions.count(told == shown, () -> id + ": shown " + shown + ", told " + told);
    }

    private void nothingWaits() {
        Settled.outboxes(deployment)
                .forEach(
                        (database, rows) -> checks.add(Check.same("the outbox of " + database + " is empty", 0, rows)));
        deadLetters(Service.PLAN);
        deadLetters(Service.TASK);
        deadLetters(Service.REPORT);
    }

    private void deadLetters(Service service) {
        checks.add(Check.same(
                service + " has no dead letter",
                0,
                administrator.items(service, "/v1/dead-letters?limit=1").size()));
    }
}
