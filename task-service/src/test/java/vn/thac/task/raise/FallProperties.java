package vn.thac.task.raise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Relation;
import vn.thac.task.assignment.Role;

/** However the chunks of a plan arrive, the same units end up with the same parts in the same items. */
class FallProperties {

    private static final List<UnitId> UNITS =
            IntStream.range(0, 6).mapToObj(i -> UnitId.next()).toList();
    private static final List<ItemKey> ITEMS = List.of(new ItemKey("D1"), new ItemKey("D2"), new ItemKey("D3"));

    record Chunk(Set<HeldItem> items, Set<UnitId> units) {}

    @Property
    void order_and_repetition_of_chunks_do_not_matter(@ForAll("arrivals") Arrivals arrivals) {
        assertThat(holdingsAfter(arrivals.first())).isEqualTo(holdingsAfter(arrivals.otherwise()));
    }

    @Property
    void a_repeated_chunk_brings_nothing(@ForAll("chunks") List<Chunk> chunks) {
        Map<Place, Held> there = after(chunks);
        for (Chunk chunk : chunks) {
            assertThat(Fall.of(chunk.items(), chunk.units(), there).isEmpty()).isTrue();
        }
    }

    @Property
    void everyone_named_has_exactly_the_strongest_part_they_were_given(@ForAll("chunks") List<Chunk> chunks) {
        Map<Place, Holding> strongest = new HashMap<>();
        for (Chunk chunk : chunks) {
            for (HeldItem item : chunk.items()) {
                chunk.units()
                        .forEach(u -> strongest.merge(new Place(u, item.item()), item.holding(), Holding::stronger));
            }
        }
        assertThat(holdingsAfter(chunks)).isEqualTo(strongest);
    }

    private static Map<Place, Holding> holdingsAfter(List<Chunk> chunks) {
        return after(chunks).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().holding()));
    }

    private static Map<Place, Held> after(List<Chunk> chunks) {
        Map<Place, Held> there = new HashMap<>();
        for (Chunk chunk : chunks) {
            Fall fall = Fall.of(chunk.items(), chunk.units(), there);
            fall.fresh()
                    .forEach(f -> there.put(
                            new Place(f.unit(), f.item().item()),
                            new Held(
                                    f.id(),
                                    f.item().holding(),
                                    f.item().firstState().stage(),
                                    1)));
            fall.stronger()
                    .forEach(s -> there.put(
                            s.place(),
                            new Held(
                                    s.before().id(),
                                    s.holding(),
                                    s.before().stage(),
                                    s.before().version() + 1)));
        }
        return there;
    }

    record Arrivals(List<Chunk> first, List<Chunk> otherwise) {}

    @Provide
    Arbitrary<Arrivals> arrivals() {
        return chunks().flatMap(chunks -> {
            Arbitrary<List<Chunk>> shuffled = Arbitraries.shuffle(chunks);
            Arbitrary<List<Chunk>> repeats = Arbitraries.of(chunks).list().ofMaxSize(4);
            return Combinators.combine(shuffled, repeats).as((some, again) -> {
                List<Chunk> all = new java.util.ArrayList<>(again);
                all.addAll(some);
                return new Arrivals(chunks, all);
            });
        });
    }

    @Provide
    Arbitrary<List<Chunk>> chunks() {
        Arbitrary<Holding> holding = Combinators.combine(Arbitraries.of(Role.class), Arbitraries.of(Relation.class))
                .as(Holding::new);
        Arbitrary<Set<HeldItem>> items = Combinators.combine(Arbitraries.of(ITEMS), holding)
                .as((key, held) -> new HeldItem(key, held, null, null))
                .set()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(HeldItem::item);
        return Combinators.combine(items, Arbitraries.of(UNITS).set().ofMaxSize(6))
                .as(Chunk::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
