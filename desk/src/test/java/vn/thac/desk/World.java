package vn.thac.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.testing.Neighbours;
import vn.thac.testing.NewUnit;
import vn.thac.testing.Requests;
import vn.thac.testing.Told;

/** What the services around desk tell: units, posts, plans and what follows from them. */
@Singleton
public class World {

    private final Neighbours neighbours;

    @Inject
    World(Database database, ObjectMapper json) {
        this.neighbours = new Neighbours(database, json);
    }

    /** A request of somebody, to a service that knows whom there is. */
    public static RequestSpecification as(String actor) {
        CDI.current().select(World.class).get().neighbours.settle();
        return Requests.as(actor);
    }

    public UnitId unit(String name, @Nullable UnitId above) {
        UnitId id = UnitId.next();
        neighbours.register(NewUnit.of(id, name).under("command", above));
        return id;
    }

    /** It has ended, and another came after it. */
    public void end(UnitId ended, UnitId above, UnitId heir) {
        neighbours.change(NewUnit.of(ended, "Đơn vị cũ")
                .living("2000-01-01", "2025-07-01")
                .under("command", above)
                .version(2)
                .followedBy(heir, "whole"));
    }

    public void post(String actor, UnitId unit, String duty) {
        neighbours.post(actor, unit, duty, false);
    }

    /** A post, and how it is taken back. */
    public Runnable postForNow(String actor, UnitId unit, String duty) {
        UUID id = Ids.next();
        take(recorded(id, 1, actor, unit, duty, null));
        return () -> take(recorded(id, 2, actor, unit, duty, "2000-01-01"));
    }

    private static Told recorded(UUID id, long sequence, String actor, UnitId unit, String duty, @Nullable String to) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("id", id);
        payload.put("actor", actor);
        payload.put("unit", named(unit));
        payload.put("duty", duty);
        payload.put("subtree", false);
        payload.put("from", "2000-01-01");
        payload.put("to", to);
        return Told.of("post", id, sequence, "post.recorded.v1", payload);
    }

    public Told tell(Told event) {
        return neighbours.tell(event);
    }

    public Told take(Told event) {
        return neighbours.take(event);
    }

    public void awaitTaken(List<Told> events) {
        neighbours.awaitTaken(events);
    }

    private static Map<String, Object> named(UnitId unit) {
        return Map.of("id", unit, "name", "Đơn vị");
    }

    public static Told drafted(UUID plan, UnitId unit) {
        return Told.of("plan", plan, 1, "plan.drafted.v1", Map.of("planId", plan, "unit", unit, "version", 1));
    }

    public static Told subscribed(UUID id, UnitId unit) {
        return Told.of(
                "subscription",
                id,
                1,
                "subscription.recorded.v1",
                Map.of("subscriptionId", id, "step", "created", "unit", named(unit), "name", "Cổng"));
    }

    /** To a class of units, which are told after it. */
    public static Told issued(UUID plan, UnitId issuer, List<UUID> ancestors) {
        return issued(
                plan,
                issuer,
                ancestors,
                List.of(Map.of("key", "xa", "units", List.of(), "selector", Map.of("level", "commune"))));
    }

    public static Told issued(UUID plan, UnitId issuer, List<UUID> ancestors, List<Object> addressees) {
        return Told.of("plan", plan, 2, "plan.issued.v1", text(plan, 1, issuer, ancestors, addressees));
    }

    /** Another edition of it. */
    public static Told amended(
            UUID plan, long sequence, int edition, UnitId issuer, List<UUID> ancestors, List<Object> addressees) {
        return Told.of("plan", plan, sequence, "plan.amended.v1", text(plan, edition, issuer, ancestors, addressees));
    }

    private static Map<String, Object> text(
            UUID plan, int edition, UnitId issuer, List<UUID> ancestors, List<Object> addressees) {
        return Map.of(
                "planId",
                plan,
                "edition",
                edition,
                "issuer",
                named(issuer),
                "ancestors",
                ancestors,
                "addressees",
                addressees);
    }

    /** What it carries out from here on. */
    public static Told resting(UUID plan, long sequence, UUID resolved, List<UUID> ancestors) {
        return Told.of(
                "plan",
                plan,
                sequence,
                "plan.basis-resolved.v1",
                Map.of("planId", plan, "resolved", resolved, "ancestors", ancestors));
    }

    /** Who answers for a target, or nobody any more. */
    public static Told owner(UUID plan, long sequence, String target, @Nullable UnitId owner) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("planId", plan);
        payload.put("edition", 1);
        payload.put("target", target);
        payload.put("owner", owner == null ? null : named(owner));
        payload.put("relation", owner == null ? null : "ordered");
        payload.put("reason", "Phân công lại");
        return Told.of("plan", plan, sequence, "plan.target-owner-given.v1", payload);
    }

    public static Told members(UUID plan, long sequence, List<UnitId> units) {
        return members(plan, sequence, 1, "xa", units);
    }

    /** By the fan-out of an edition, whose events it counts. */
    public static Told members(UUID plan, long sequence, int edition, String addressee, List<UnitId> units) {
        return Told.of(
                "plan",
                plan,
                sequence,
                "plan.members-expanded.v1",
                Map.of(
                        "planId",
                        plan,
                        "edition",
                        edition,
                        "addressee",
                        addressee,
                        "units",
                        units.stream().map(World::named).toList()));
    }

    /** Whom a phrase means, or does not. */
    public static Told decided(
            UUID plan, long sequence, int edition, String addressee, String step, List<UnitId> units) {
        return Told.of(
                "plan",
                plan,
                sequence,
                "plan.phrase-decided.v1",
                Map.of(
                        "planId",
                        plan,
                        "edition",
                        edition,
                        "addressee",
                        addressee,
                        "step",
                        step,
                        "units",
                        units.stream().map(World::named).toList()));
    }

    public static Told complete(UUID plan, long sequence) {
        return Told.of("plan", plan, sequence, "plan.fan-out-ended.v1", Map.of("planId", plan, "edition", 1));
    }

    /** How a plan stands to one that it answers. */
    public static Told assessed(UUID plan, UUID above) {
        return Told.of(
                        "plan",
                        Ids.next(),
                        1,
                        "plan.conformance-assessed.v1",
                        Map.of("planId", plan, "edition", 1, "above", above, "weaker", 1))
                .keyedBy(plan);
    }

    /** A plan that it rests on is in force no more. */
    public static Told basisEnded(UUID plan, long sequence, UUID basis) {
        return Told.of(
                "plan",
                plan,
                sequence,
                "plan.basis-ended.v1",
                Map.of("planId", plan, "basis", basis, "state", "withdrawn", "reason", "Sai thẩm quyền"));
    }

    public static Told mandate(UUID plan, UnitId unit) {
        UUID id = Ids.next();
        return Told.of(
                "mandate",
                id,
                1,
                "mandate.raised.v1",
                Map.of("mandateId", id, "planId", plan, "unit", named(unit), "owner", named(unit)));
    }

    public static Told work(UUID plan, UnitId unit) {
        return Told.ofMany(
                "assignment",
                unit.value(),
                "assignments.raised.v1",
                Map.of("planId", plan, "unit", named(unit), "owner", named(unit)));
    }

    public static Told regime(UUID regime, UUID plan, List<UnitId> receivers) {
        return regime(regime, 1, "regime.opened.v1", plan, receivers);
    }

    public static Told regime(UUID regime, long sequence, String type, UUID plan, List<UnitId> receivers) {
        return Told.of(
                "regime",
                regime,
                sequence,
                type,
                Map.of(
                        "regimeId",
                        regime,
                        "planId",
                        plan,
                        "receivers",
                        receivers.stream().map(World::named).toList(),
                        "consolidators",
                        List.of()));
    }

    public static Told obligation(UUID obligation, long sequence, String type, UUID regime, UUID plan, UnitId unit) {
        return Told.of(
                "report",
                obligation,
                sequence,
                type,
                Map.of(
                        "obligationId",
                        obligation,
                        "regimeId",
                        regime,
                        "planId",
                        plan,
                        "unit",
                        named(unit),
                        "owner",
                        named(unit)));
    }

    /** The ids of all that somebody hears from a place on, in their order, page by page; the place behind it. */
    public static Heard hear(String actor, @Nullable String after, int limit) {
        List<Map<String, Object>> events = new ArrayList<>();
        String place = after;
        while (true) {
            var request = as(actor).queryParam("limit", limit);
            var page = (place == null ? request : request.queryParam("after", place))
                    .get("/v1/events")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            events.addAll(page.getList("items"));
            place = page.getString("next");
            if (!page.getBoolean("more")) {
                return new Heard(events, place);
            }
        }
    }

    /** What somebody heard, and where they stand. */
    public record Heard(List<Map<String, Object>> events, String next) {

        public List<String> ids() {
            return events.stream().map(event -> (String) event.get("id")).toList();
        }

        public Map<String, List<Integer>> sequences() {
            Map<String, List<Integer>> sequences = new LinkedHashMap<>();
            events.stream().filter(event -> event.get("subject") != null).forEach(event -> sequences
                    .computeIfAbsent((String) event.get("subject"), each -> new ArrayList<>())
                    .add(Integer.valueOf((String) event.get("sequence"))));
            return sequences;
        }
    }
}
