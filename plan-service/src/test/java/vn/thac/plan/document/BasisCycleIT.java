package vn.thac.plan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.PlanId;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.Story;
import vn.thac.testing.PartsResource;

/**
 * The graph of a basis leads back to itself where a walk over its links does; documents found to be one count as one, and
 * speak for themselves from then on.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class BasisCycleIT {

    private static final int DOCUMENTS = 9;

    /** Who rests on whom; and which document turned out to be which other one. */
    private record Graph(List<UUID> documents, Map<UUID, UUID> same, List<Map.Entry<UUID, UUID>> links) {

        /** The documents that a walk over the links leads back to, each taken for what it turned out to be. */
        Set<UUID> turning() {
            Set<UUID> turning = new HashSet<>();
            for (UUID start : documents) {
                if (!same.containsKey(start) && above(start).contains(start)) {
                    turning.add(start);
                }
            }
            return turning;
        }

        private Set<UUID> above(UUID start) {
            Set<UUID> above = new HashSet<>();
            List<UUID> open = new ArrayList<>(List.of(start));
            while (!open.isEmpty()) {
                UUID at = open.remove(open.size() - 1);
                links.stream()
                        .filter(link -> link.getKey().equals(at))
                        .map(link -> is(link.getValue()))
                        .filter(above::add)
                        .forEach(open::add);
            }
            return above;
        }

        private UUID is(UUID document) {
            return same.getOrDefault(document, document);
        }
    }

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @Inject
    DocumentStore documents;

    @Test
    void documents_lead_back_to_themselves_in_the_database_exactly_where_a_walk_does() {
        units.load();
        UUID plan = UUID.fromString(Story.draft("hu-tam-duong", """
                document: {kind: plan, issuer: 'capuy:106', title: Nơi các liên kết đứng}
                """));
        Random random = new Random(6);
        int turning = 0;
        for (int i = 0; i < 60; i++) {
            Graph graph = graph(random);
            QuarkusTransaction.begin();
            try {
                insert(graph, plan);
                List<UUID> starts = graph.documents().stream()
                        .filter(document -> !graph.same().containsKey(document))
                        .toList();
                Set<UUID> expected = graph.turning();
                assertEquals(expected, documents.reachingThemselves(starts), graph.toString());
                turning += expected.isEmpty() ? 0 : 1;
            } finally {
                QuarkusTransaction.rollback();
            }
        }
        assertTrue(turning > 10 && turning < 55, turning + " of 60 turn: too few of one kind to say anything");
    }

    private static Graph graph(Random random) {
        List<UUID> documents = new ArrayList<>();
        Map<UUID, UUID> same = new HashMap<>();
        List<Map.Entry<UUID, UUID>> links = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(PlanId.next().value());
        }
        for (int i = 1; i < DOCUMENTS; i++) {
            if (random.nextInt(5) == 0) {
                UUID earlier = documents.get(random.nextInt(i));
                same.put(documents.get(i), same.getOrDefault(earlier, earlier));
            }
        }
        for (int i = random.nextInt(9); i >= 0; i--) {
            links.add(Map.entry(documents.get(random.nextInt(DOCUMENTS)), documents.get(random.nextInt(DOCUMENTS))));
        }
        return new Graph(documents, same, links);
    }

    private void insert(Graph graph, UUID plan) {
        graph.documents().forEach(id -> database.update("insert into document (id) values (?)", id));
        new HashSet<>(graph.same().values()).forEach(id -> database.update("""
                        insert into plan (id, issuer, level, track, kind, title, state, version, drafted_at)
                        values (?, ?, 'district', 'party', 'plan', 'K', 'draft', 1, now())
                        """, id, UUID.randomUUID()));
        graph.same().forEach((id, other) -> database.update("""
                        insert into citation (stated_by, document, plan, state, decided_by, at)
                        values (?, ?, ?, 'linked', 'rule', now())
                        """, plan, id, other));
        for (int i = 0; i < graph.links().size(); i++) {
            database.update(
                    """
                    insert into basis (stated_by, edition, position, key, from_document, to_document, relation)
                    values (?, 1, ?, 'B', ?, ?, ?)
                    """,
                    plan,
                    i,
                    graph.links().get(i).getKey(),
                    graph.links().get(i).getValue(),
                    i % 2 == 0 ? "implements" : "cites");
        }
    }
}
