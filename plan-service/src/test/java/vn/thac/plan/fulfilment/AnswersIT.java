package vn.thac.plan.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.DocumentDate.Precision;
import vn.thac.testing.PartsResource;

/**
 * The view of answers beside the rule as it is told: an open mandate is answered by a plan in force of its owner,
 * of a kind that answers what is asked, not dated before it, and not refused.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class AnswersIT {

    private static final int WORLDS = 90;
    private static final Map<String, Set<Asks>> ANSWERS = Map.of(
            "plan", Set.of(Asks.OWN_PLAN, Asks.INTEGRATE, Asks.PASS_ON),
            "resolution", Set.of(Asks.values()),
            "notice", Set.of(Asks.PASS_ON),
            "law", Set.of());
    private static final List<UUID> UNITS = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    private record APlan(
            UUID id,
            UUID issuer,
            boolean issued,
            int edition,
            String kind,
            @Nullable DocumentDate date,
            List<UUID> fulfils) {}

    /** What a document is that a plan cites, as far as it counts for that plan. */
    private record ACitation(UUID statedBy, UUID document, UUID is, String state) {}

    private record ALine(UUID statedBy, int edition, UUID from, UUID to, boolean isImplementing) {}

    private record AMandate(UUID id, UUID plan, UUID unit, UUID owner, Asks asks, boolean open) {}

    private record ARefusal(UUID mandate, UUID answer) {}

    private record World(
            List<APlan> plans,
            List<UUID> documents,
            List<ACitation> citations,
            List<ALine> lines,
            List<AMandate> mandates,
            List<ARefusal> refusals) {

        Set<String> answers() {
            Set<String> answers = new TreeSet<>();
            for (AMandate mandate : mandates) {
                plans.stream()
                        .filter(plan ->
                                mandate.open() && plan.issued() && plan.issuer().equals(mandate.owner()))
                        .filter(plan -> plan.fulfils().contains(mandate.id()) || implementing(plan, mandate.plan()))
                        .filter(plan -> ANSWERS.get(plan.kind()).contains(mandate.asks()))
                        .filter(plan -> !isBefore(plan, mandate.plan()))
                        .filter(plan -> !refusals.contains(new ARefusal(mandate.id(), plan.id())))
                        .forEach(plan -> answers.add(mandate.id() + " " + plan.id()));
            }
            return answers;
        }

        /** Surely: the last day that its date can mean comes before the first of the other's. */
        private boolean isBefore(APlan plan, UUID asking) {
            DocumentDate asked = plans.stream()
                    .filter(one -> one.id().equals(asking))
                    .findFirst()
                    .orElseThrow()
                    .date();
            return plan.date() != null && asked != null && plan.date().last().isBefore(asked.first());
        }

        /** By its own words, in its present edition. */
        private boolean implementing(APlan plan, UUID asking) {
            return lines.stream()
                    .filter(line ->
                            line.statedBy().equals(plan.id()) && line.from().equals(plan.id()))
                    .filter(line -> line.edition() == plan.edition() && line.isImplementing())
                    .anyMatch(line -> asking.equals(is(line)));
        }

        private UUID is(ALine line) {
            return citations.stream()
                    .filter(one -> one.statedBy().equals(line.statedBy())
                            && one.document().equals(line.to())
                            && one.state().equals("linked"))
                    .map(ACitation::is)
                    .findFirst()
                    .orElse(line.to());
        }
    }

    @Inject
    Database database;

    @Test
    void a_mandate_is_answered_in_the_database_exactly_where_the_rule_says_so() {
        Random random = new Random(6);
        int answered = 0;
        for (int i = 0; i < WORLDS; i++) {
            World world = world(random);
            QuarkusTransaction.begin();
            try {
                insert(world);
                Set<String> found = new TreeSet<>(database.list(
                        "select mandate, answer from mandate_answer where mandate = any(?)",
                        row -> row.uuid("mandate") + " " + row.uuid("answer"),
                        (Object) world.mandates().stream().map(AMandate::id).toArray(UUID[]::new)));
                assertEquals(world.answers(), found, world.toString());
                answered += found.size();
            } finally {
                QuarkusTransaction.rollback();
            }
        }
        assertTrue(answered > WORLDS, "so few answers say nothing: " + answered);
    }

    private static World world(Random random) {
        List<AMandate> mandates = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(PlanId.next().value());
        }
        for (UUID plan : ids) {
            for (UUID unit : UNITS) {
                boolean heir = random.nextInt(4) == 0;
                mandates.add(new AMandate(
                        MandateId.next().value(),
                        plan,
                        unit,
                        heir ? any(random, UNITS) : unit,
                        any(random, List.of(Asks.values())),
                        random.nextInt(4) > 0));
            }
        }
        List<APlan> plans = new ArrayList<>();
        for (UUID id : ids) {
            List<UUID> fulfils = random.nextInt(3) == 0
                    ? List.of(any(random, mandates).id(), any(random, mandates).id())
                    : List.of();
            String kind = random.nextInt(2) == 0 ? "plan" : any(random, List.copyOf(new TreeSet<>(ANSWERS.keySet())));
            plans.add(new APlan(
                    id, any(random, UNITS), random.nextInt(5) > 0, 1 + random.nextInt(2), kind, date(random), fulfils));
        }
        List<UUID> documents = new ArrayList<>();
        List<ACitation> citations = new ArrayList<>();
        List<UUID> nodes = new ArrayList<>(ids);
        for (int i = 0; i < 3; i++) {
            UUID id = UUID.randomUUID();
            UUID is = any(random, ids);
            documents.add(id);
            nodes.add(id);
            for (UUID statedBy : ids) {
                if (random.nextInt(5) > 0) {
                    citations.add(new ACitation(
                            statedBy, id, is, any(random, List.of("linked", "linked", "claimed", "undone"))));
                }
            }
        }
        List<ALine> lines = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            UUID statedBy = any(random, ids);
            UUID from = random.nextInt(3) > 0 ? statedBy : any(random, nodes);
            lines.add(new ALine(statedBy, 1 + random.nextInt(2), from, any(random, nodes), random.nextInt(4) > 0));
        }
        List<ARefusal> refusals = new ArrayList<>();
        for (AMandate mandate : mandates) {
            if (random.nextInt(5) == 0) {
                refusals.add(new ARefusal(mandate.id(), any(random, ids)));
            }
        }
        return new World(plans, documents, citations, lines, mandates, refusals);
    }

    private static @Nullable DocumentDate date(Random random) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(70));
        return random.nextInt(6) == 0 ? null : new DocumentDate(day, any(random, List.of(Precision.values())));
    }

    private void insert(World world) {
        for (APlan plan : world.plans()) {
            database.update(
                    """
                    insert into plan (id, issuer, level, track, title, state, version, edition, fulfils, drafted_at,
                      issued_at, counted_on, kind, document_date, date_precision)
                    values (?, ?, 'district', 'government', 'K', ?, 1, ?, ?, now(), now(), ?, ?, ?, ?)
                    """,
                    plan.id(),
                    plan.issuer(),
                    plan.issued() ? "issued" : "draft",
                    plan.edition(),
                    plan.fulfils().toArray(UUID[]::new),
                    plan.issued() ? LocalDate.of(2024, 3, 31) : null,
                    plan.kind(),
                    plan.date() == null ? null : plan.date().value(),
                    plan.date() == null ? null : plan.date().precision().wire());
            database.update("insert into document (id, plan) values (?, ?)", plan.id(), plan.id());
        }
        world.documents().forEach(id -> database.update("insert into document (id) values (?)", id));
        world.citations().forEach(one -> database.update("""
                        insert into citation (stated_by, document, plan, state, decided_by, at)
                        values (?, ?, ?, ?, 'rule', now())
                        """, one.statedBy(), one.document(), one.is(), one.state()));
        for (int i = 0; i < world.lines().size(); i++) {
            ALine line = world.lines().get(i);
            database.update(
                    """
                    insert into basis (stated_by, edition, position, key, from_document, to_document, relation)
                    values (?, ?, ?, 'B', ?, ?, ?)
                    """,
                    line.statedBy(),
                    line.edition(),
                    i,
                    line.from(),
                    line.to(),
                    line.isImplementing() ? "implements" : "cites");
        }
        for (AMandate mandate : world.mandates()) {
            database.update(
                    """
                    insert into mandate (id, plan, edition, unit, owner, level, track, asks, all_asks, addressees, duties,
                      relation, on_day, state, passed_on_at, raised_at, version)
                    values (?, ?, 1, ?, ?, 'district', 'government', ?, '{own-plan}', '{a}', '{}', 'ordered',
                      current_date, ?, ?, now(), 1)
                    """,
                    mandate.id(),
                    mandate.plan(),
                    mandate.unit(),
                    mandate.owner(),
                    mandate.asks(),
                    mandate.open() ? "open" : "passed-on",
                    mandate.open() ? null : java.time.Instant.EPOCH);
        }
        for (ARefusal refusal : world.refusals()) {
            database.update(
                    "insert into mandate_step (mandate, version, step, plan, actor, at) values (?, 2, 'refuse-answer', ?, 'x', now())",
                    refusal.mandate(),
                    refusal.answer());
        }
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
