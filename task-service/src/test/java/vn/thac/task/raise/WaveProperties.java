package vn.thac.task.raise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;

/** Working chunks off together loses none and lets none depend on another of its wave. */
class WaveProperties {

    private static final List<PlanId> PLANS =
            IntStream.range(0, 4).mapToObj(i -> new PlanId(UUID.randomUUID())).toList();
    private static final List<UnitId> UNITS =
            IntStream.range(0, 1_000).mapToObj(i -> UnitId.next()).toList();

    @Property
    void waves_are_the_chunks_in_their_order(@ForAll("chunks") List<ExpandedMembers> chunks) {
        assertThat(Wave.of(chunks).stream()
                        .flatMap(wave -> wave.chunks().stream())
                        .toList())
                .isEqualTo(chunks);
    }

    @Property
    void a_plan_is_in_a_wave_once(@ForAll("chunks") List<ExpandedMembers> chunks) {
        assertThat(Wave.of(chunks)).allSatisfy(wave -> assertThat(wave.plans())
                .hasSize(wave.chunks().size()));
    }

    @Property
    void a_wave_is_one_chunk_or_not_many_units(@ForAll("chunks") List<ExpandedMembers> chunks) {
        assertThat(Wave.of(chunks)).allSatisfy(wave -> {
            int units = wave.chunks().stream().mapToInt(c -> c.units().size()).sum();
            assertThat(wave.chunks().size() == 1 || units <= 1_000).isTrue();
        });
    }

    @Provide
    Arbitrary<List<ExpandedMembers>> chunks() {
        return Combinators.combine(Arbitraries.of(PLANS), Arbitraries.of(0, 1, 15, 600, 1_000))
                .as((plan, units) -> new ExpandedMembers(plan, "p", 1, 1, UNITS.subList(0, units)))
                .list()
                .ofMaxSize(12);
    }
}
