package vn.thac.plan.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.PackageReader;

class InheritanceTest {

    private static final UnitId UNIT = UnitId.next();
    private static final PlanId DIRECTIVE = PlanId.next();
    private static final PlanId PROGRAMME = PlanId.next();

    private static final String FIRST = """
            document: {kind: directive, number: 28-CT/TW, issuer: 'capuy:vn', title: Chỉ thị}
            targets: [{key: T1, name: Có nước sạch, comparator: '>', value: 99.9, year: 2025, section: II}, {key: T2, name: Khác, comparator: '=', value: 1}]
            taskGroups: [{key: G, title: G, tasks: [{key: G.1, summary: Nói chuyện, lead: [we]}, {key: G.2, summary: Không ai}]}]
            addressees: [{key: we, name: Chúng tôi}, {key: others, name: Người khác}, {key: all, name: Tất cả, parts: [we, others]}]
            duties: [{key: D1, addressee: we, text: Rà soát, recurrence: annual}, {key: D2, addressee: others, text: Của người khác}, {key: D3, addressee: all, text: Của mọi người}]
            """;

    private static final String SECOND = """
            document: {kind: action-programme, number: 48-CTr/TU, issuer: 'capuy:12', title: Chương trình}
            targets: [{key: X1, name: Có nước sạch, comparator: '>', value: 99.9, year: 2025}, {key: T2, name: Khác, comparator: '=', value: 2}]
            addressees: [{key: we, name: Chúng tôi}]
            duties: [{key: D9, addressee: we, text: Rà soát, recurrence: annual}]
            """;

    @Test
    void what_two_plans_say_alike_is_taken_once_with_both_origins() {
        JsonNode plan = compose(Set.of()).tree();
        assertEquals(3, plan.path("targets").size());
        assertEquals(List.of(DIRECTIVE + " T1", PROGRAMME + " X1"), origins(plan.at("/targets/0")));
        assertEquals(List.of(DIRECTIVE + " D1", PROGRAMME + " D9"), origins(plan.at("/taskGroups/0/tasks/0")));
    }

    @Test
    void what_differs_stands_side_by_side_under_keys_of_its_own() {
        JsonNode targets = compose(Set.of()).tree().path("targets");
        assertEquals("T2", targets.at("/1/key").asText());
        assertEquals("T2-2", targets.at("/2/key").asText());
        assertEquals(List.of(PROGRAMME + " T2"), origins(targets.get(2)));
    }

    @Test
    void only_the_tasks_and_duties_of_the_unit_are_taken_and_make_way_for_its_own_keys() {
        JsonNode tasks = compose(Set.of()).tree().at("/taskGroups/0/tasks");
        assertEquals(
                List.of("D1", "D3", "G.1-2"),
                tasks.findValuesAsText("key").stream()
                        .filter(k -> !k.equals("D9") && !k.equals("G.1"))
                        .distinct()
                        .toList());
    }

    @Test
    void the_plan_implements_every_plan_that_asks() {
        Inheritance.Composed composed = compose(Set.of());
        assertEquals("28-CT/TW", composed.tree().at("/basis/0/number").asText());
        assertEquals("implements", composed.tree().at("/basis/1/relation").asText());
        assertEquals(List.of(DIRECTIVE, PROGRAMME), List.copyOf(composed.links().values()));
    }

    @Test
    void what_is_left_out_is_not_taken() {
        JsonNode plan = compose(Set.of("T2", "G.1")).tree();
        assertEquals(1, plan.path("targets").size());
        assertTrue(plan.path("taskGroups").findValuesAsText("summary").stream().noneMatch("Nói chuyện"::equals));
    }

    @Test
    void a_change_takes_the_place_of_what_was_inherited_and_keeps_its_origins() {
        ObjectNode tree = compose(Set.of()).tree();
        MergeChanges.into(tree, PackageReader.tree("""
                document: {place: Lai Châu}
                targets: [{key: T1, name: Có nước sạch, comparator: '=', value: 100, year: 2025}, {key: N, name: Mới}]
                mandates: [{addressee: we, asks: own-plan}]
                """.getBytes(StandardCharsets.UTF_8), true));
        assertEquals(100, tree.at("/targets/0/value").asInt());
        assertEquals(List.of(DIRECTIVE + " T1", PROGRAMME + " X1"), origins(tree.at("/targets/0")));
        assertEquals("N", tree.at("/targets/3/key").asText());
        assertEquals("Lai Châu", tree.at("/document/place").asText());
        assertEquals(UNIT.toString(), tree.at("/document/issuer").asText());
        assertEquals("own-plan", tree.at("/mandates/0/asks").asText());
    }

    private static Inheritance.Composed compose(Set<String> leftOut) {
        return Inheritance.compose(
                List.of(asking(DIRECTIVE, FIRST), asking(PROGRAMME, SECOND)),
                UNIT,
                "plan",
                "Kế hoạch",
                leftOut,
                Set.of("G.1"));
    }

    private static Source.Asking asking(PlanId plan, String yaml) {
        JsonNode tree = PackageReader.tree(yaml.getBytes(StandardCharsets.UTF_8), true);
        Source source = new Source(
                plan,
                tree.at("/document/kind").asText(),
                "Văn bản",
                tree.at("/document/number").asText(),
                "Cấp trên",
                UUID.randomUUID(),
                null,
                tree.at("/document/title").asText(),
                tree,
                PackageReader.typed(tree));
        return new Source.Asking(source, "own-plan", Set.of("we"));
    }

    private static List<String> origins(JsonNode entry) {
        return java.util.stream.StreamSupport.stream(entry.path("origins").spliterator(), false)
                .map(o -> o.path("plan").asText() + " " + o.path("key").asText())
                .toList();
    }
}
