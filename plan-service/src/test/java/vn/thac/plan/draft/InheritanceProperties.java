package vn.thac.plan.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.PackageReader;

/** Whatever plans ask: nothing inherited is lost, doubled or without its origin. */
class InheritanceProperties {

    @Property
    void every_target_above_is_an_origin_exactly_once(@ForAll("plans") List<Source> sources) {
        Set<String> above = new TreeSet<>();
        sources.forEach(s -> s.tree()
                .path("targets")
                .forEach(t -> above.add(s.id() + " " + t.path("key").asText())));
        List<String> origins = origins(compose(sources));
        assertEquals(above, new TreeSet<>(origins));
        assertEquals(above.size(), origins.size());
    }

    @Property
    void no_two_inherited_targets_say_the_same_or_share_a_key(@ForAll("plans") List<Source> sources) {
        Set<String> said = new HashSet<>();
        Set<String> keys = new HashSet<>();
        JsonNode targets = compose(sources).path("targets");
        targets.forEach(t -> {
            keys.add(t.path("key").asText());
            said.add(t.path("name").asText() + t.path("value").asText());
        });
        assertEquals(targets.size(), keys.size());
        assertEquals(targets.size(), said.size());
    }

    @Provide
    Arbitrary<List<Source>> plans() {
        Arbitrary<ObjectNode> target = Combinators.combine(
                        Arbitraries.of("nước", "trường", "khai sinh"),
                        Arbitraries.integers().between(1, 4))
                .as((name, value) ->
                        JsonNodeFactory.instance.objectNode().put("name", name).put("value", value));
        Arbitrary<Source> plan = target.list().ofMaxSize(6).map(InheritanceProperties::source);
        return plan.list().ofMinSize(1).ofMaxSize(4);
    }

    private static Source source(List<ObjectNode> targets) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.putObject("document").put("kind", "plan").put("issuer", "ubnd:1").put("title", "K");
        ArrayNode list = tree.putArray("targets");
        Set<ObjectNode> distinct = new HashSet<>();
        for (ObjectNode target : targets) {
            if (distinct.add(target.deepCopy())) {
                list.add(JsonNodeFactory.instance
                        .objectNode()
                        .put("key", "T" + list.size())
                        .setAll(target));
            }
        }
        return new Source(
                PlanId.next(),
                "plan",
                "Kế hoạch",
                null,
                "Cấp trên",
                UUID.randomUUID(),
                null,
                "K",
                tree,
                PackageReader.typed(tree));
    }

    private static JsonNode compose(List<Source> sources) {
        List<Source.Asking> asking = sources.stream()
                .map(source -> new Source.Asking(source, "own-plan", Set.of()))
                .toList();
        return Inheritance.compose(asking, UnitId.next(), "plan", "K", Set.of(), Set.of())
                .tree();
    }

    private static List<String> origins(JsonNode plan) {
        List<String> origins = new ArrayList<>();
        plan.path("targets").forEach(t -> t.path("origins")
                .forEach(o -> origins.add(
                        o.path("plan").asText() + " " + o.path("key").asText())));
        return origins;
    }
}
