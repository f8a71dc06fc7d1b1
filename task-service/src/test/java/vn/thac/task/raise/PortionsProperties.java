package vn.thac.task.raise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;

/** Working chunks off in portions loses none, and holds neither too many units nor a chunk twice in one of them. */
class PortionsProperties {

    private static final List<PlanId> PLANS =
            IntStream.range(0, 4).mapToObj(i -> new PlanId(UUID.randomUUID())).toList();
    private static final List<NamedUnit> UNITS = IntStream.range(0, 1_000)
            .mapToObj(i -> new NamedUnit(UnitId.next(), null, "xã " + i))
            .toList();

    @Property
    void portions_are_the_chunks_in_their_order(@ForAll("chunks") List<MembersExpandedPayload> chunks) {
        assertThat(RaiseAssignments.portions(chunks).stream()
                        .flatMap(List::stream)
                        .toList())
                .isEqualTo(chunks);
    }

    @Property
    void a_chunk_is_in_a_portion_once(@ForAll("chunks") List<MembersExpandedPayload> chunks) {
        assertThat(RaiseAssignments.portions(chunks))
                .allSatisfy(portion -> assertThat(portion.stream().map(MembersExpandedPayload::key))
                        .doesNotHaveDuplicates());
    }

    @Property
    void a_portion_is_one_chunk_or_not_many_units(@ForAll("chunks") List<MembersExpandedPayload> chunks) {
        assertThat(RaiseAssignments.portions(chunks)).allSatisfy(portion -> {
            int units = portion.stream().mapToInt(c -> c.units().size()).sum();
            assertThat(portion.size() == 1 || units <= 1_000).isTrue();
        });
    }

    @Provide
    Arbitrary<List<MembersExpandedPayload>> chunks() {
        return Combinators.combine(Arbitraries.of(PLANS), Arbitraries.of(1, 2, 3), Arbitraries.of(0, 1, 15, 600, 1_000))
                .as((plan, chunk, units) -> new MembersExpandedPayload(
                        plan, 1, "xa", chunk, 3, LocalDate.parse("2024-07-23"), UNITS.subList(0, units)))
                .list()
                .ofMaxSize(12);
    }
}
