package vn.thac.plan.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import vn.thac.plan.duty.Asks;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.target.Target;

/** Whatever plans ask: nothing inherited is lost, doubled or without its origin. */
class InheritanceProperties {

    private record Wanted(String name, int value) {}

    @Property
    void every_target_above_is_an_origin_exactly_once(@ForAll("plans") List<Source> sources) {
        Set<String> above = new TreeSet<>();
        sources.forEach(s -> s.plan().targets().forEach(t -> above.add(s.id() + " " + t.key())));
        List<String> origins = new ArrayList<>();
        compose(sources).targets().forEach(t -> t.origins().forEach(o -> origins.add(o.plan() + " " + o.key())));
        assertEquals(above, new TreeSet<>(origins));
        assertEquals(above.size(), origins.size());
    }

    @Property
    void no_two_inherited_targets_say_the_same_or_share_a_key(@ForAll("plans") List<Source> sources) {
        List<Target> targets = compose(sources).targets();
        assertEquals(
                targets.size(), targets.stream().map(Target::key).distinct().count());
        Set<Target> said = new HashSet<>();
        targets.forEach(t -> said.add(t.substance()));
        assertEquals(targets.size(), said.size());
    }

    @Property
    void what_is_composed_reads_back_as_it_was_written(@ForAll("plans") List<Source> sources) {
        PlanPackage composed = compose(sources);
        assertEquals(composed, PackageReader.typed(PackageReader.written(composed)));
    }

    @Provide
    Arbitrary<List<Source>> plans() {
        Arbitrary<Wanted> target = Combinators.combine(
                        Arbitraries.of("nước", "trường", "khai sinh"),
                        Arbitraries.integers().between(1, 4))
                .as(Wanted::new);
        Arbitrary<Source> plan = target.list().ofMaxSize(6).map(InheritanceProperties::source);
        return plan.list().ofMinSize(1).ofMaxSize(4);
    }

    private static Source source(List<Wanted> wanted) {
        StringBuilder targets = new StringBuilder();
        int number = 0;
        for (Wanted one : new LinkedHashSet<>(wanted)) {
            targets.append(number == 0 ? "" : ",")
                    .append("{\"key\":\"T%d\",\"name\":\"%s\",\"comparator\":\">=\",\"value\":%s}"
                            .formatted(number++, one.name(), new BigDecimal(one.value())));
        }
        PlanPackage plan = PackageReader.typed(PackageReader.stored(
                "{\"document\":{\"kind\":\"plan\",\"issuer\":\"ubnd:1\",\"title\":\"K\"},\"targets\":[" + targets
                        + "]}"));
        return new Source(
                PlanId.next(),
                "plan",
                "Kế hoạch",
                null,
                "Cấp trên",
                UUID.randomUUID(),
                null,
                "K",
                LocalDate.of(2024, 6, 25),
                plan,
                Map.of(),
                List.of(),
                Map.of());
    }

    private static PlanPackage compose(List<Source> sources) {
        List<Source.Asking> asking = sources.stream()
                .map(source -> new Source.Asking(source, Asks.OWN_PLAN, Set.of()))
                .toList();
        return Inheritance.compose(asking, UnitId.next(), "plan", "K", Set.of(), Map.of())
                .plan();
    }
}
