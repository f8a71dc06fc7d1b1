package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.sense.PackageCheck;

/** Whatever the schema lets a package say comes out of its types as it went in, by JSON and by YAML. */
class RoundTripProperties {

    @Property(tries = 300)
    void a_package_comes_out_as_it_went_in(@ForAll long seed) {
        JsonNode sent = canonical(new AnyPackage(seed).tree());
        assertEquals(sent, canonical(PackageReader.written(PackageReader.typed(sent))));
        assertEquals(sent, PackageReader.tree(bytes(PackageReader.json(sent)), false));
        assertEquals(sent, canonical(PackageReader.tree(bytes(PackageReader.yaml(sent)), true)));
    }

    /** Which keys it says is as it was; such a package may say one twice. */
    @Property(tries = 100)
    void what_is_written_anew_has_the_shape_that_is_taken(@ForAll long seed) {
        Faults faults = new Faults();
        ObjectNode written = PackageReader.written(PackageReader.typed(new AnyPackage(seed).tree()));
        PackageCheck.checkParts(written, "", faults);
        assertEquals(
                List.of(),
                faults.list().stream()
                        .filter(fault -> fault.refusal() != PlanRefusal.DUPLICATE_KEY)
                        .toList());
    }

    @Property(tries = 100)
    void written_twice_it_is_the_same_text(@ForAll long seed) {
        String once = PackageReader.json(PackageReader.written(PackageReader.typed(new AnyPackage(seed).tree())));
        String twice = PackageReader.json(PackageReader.written(PackageReader.typed(PackageReader.stored(once))));
        assertEquals(once, twice);
    }

    @Example
    void the_packages_have_every_kind_of_entry() {
        Set<String> met = new TreeSet<>();
        for (long seed = 0; seed < 50; seed++) {
            new AnyPackage(seed).tree().properties().forEach(section -> met.add(section.getKey()));
        }
        Set<String> sections = new TreeSet<>();
        FullPlan.schema().path("properties").properties().forEach(section -> sections.add(section.getKey()));
        assertEquals(sections, met);
    }

    /** As it is stored: numbers as their text says them, and a date of which nothing else is said known to the day. */
    private static JsonNode canonical(JsonNode tree) {
        JsonNode stored = PackageReader.stored(PackageReader.json(tree));
        stored.findValues("date").forEach(date -> ((ObjectNode) date)
                .put("precision", date.path("precision").asText("day")));
        return stored;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
