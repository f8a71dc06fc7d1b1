package vn.thac.task.raise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.raise.Raising.Existing;
import vn.thac.task.raise.Raising.Naming;
import vn.thac.task.raise.Raising.Part;
import vn.thac.task.raise.Raising.Place;
import vn.thac.task.raise.Raising.Strengthened;

/** However the members of a plan come, together or one by one, the same units end up with the same parts. */
class RaisingProperties {

    private static final List<NamedUnit> UNITS = IntStream.range(0, 5)
            .mapToObj(i -> new NamedUnit(UnitId.next(), null, "xã " + i))
            .toList();
    private static final List<ItemKey> ITEMS = List.of(new ItemKey("D1"), new ItemKey("D2"), new ItemKey("D3"));
    private static final Map<ItemKey, Integer> SINCE = Map.of(ITEMS.get(0), 1, ITEMS.get(1), 2, ITEMS.get(2), 3);
    private static final List<PlanId> PLANS = List.of(new PlanId(UUID.randomUUID()), new PlanId(UUID.randomUUID()));

    @Property
    void order_repetition_and_portions_do_not_matter(@ForAll("namings") List<Naming> namings, @ForAll Random random) {
        List<Naming> otherwise = new ArrayList<>(namings);
        namings.forEach(naming -> {
            if (random.nextInt(4) == 0) {
                otherwise.add(naming);
            }
        });
        Collections.shuffle(otherwise, random);

        assertThat(holdings(after(List.of(namings)))).isEqualTo(holdings(after(parted(otherwise, random))));
    }

    @Property
    void what_comes_again_brings_nothing(@ForAll("namings") List<Naming> namings) {
        Raising again = Raising.of(namings, after(List.of(namings)));

        assertThat(again.fresh()).isEmpty();
        assertThat(again.strengthened()).isEmpty();
    }

    @Property
    void there_is_one_assignment_for_each_plan_unit_and_item_with_the_strongest_part_that_was_given(
            @ForAll("namings") List<Naming> namings) {
        Map<Place, Holding> strongest = new HashMap<>();
        namings.forEach(n -> strongest.merge(n.place(), n.part().holding(), Holding::stronger));
        Raising raising = Raising.of(namings, Map.of());

        assertThat(raising.fresh()).hasSameSizeAs(strongest.keySet());
        assertThat(raising.fresh()).allSatisfy(one -> {
            assertThat(one.assignment().holding())
                    .isEqualTo(strongest.get(one.naming().place()));
            assertThat(one.assignment().owner()).isEqualTo(one.assignment().unit());
        });
    }

    @Property
    void a_part_never_becomes_weaker(@ForAll("namings") List<Naming> first, @ForAll("namings") List<Naming> later) {
        Map<Place, Existing> before = after(List.of(first));
        Raising raising = Raising.of(later, before);

        assertThat(raising.strengthened()).allSatisfy(s -> assertThat(
                        s.naming().part().holding().strongerThan(s.before().holding()))
                .isTrue());
    }

    @Property
    void a_part_becomes_stronger_only_while_something_is_still_to_be_done(
            @ForAll("namings") List<Naming> first, @ForAll("namings") List<Naming> later, @ForAll Stage stage) {
        Map<Place, Existing> before = new HashMap<>();
        after(List.of(first))
                .forEach((place, one) -> before.put(
                        place,
                        new Existing(
                                one.id(),
                                one.owner(),
                                one.holding(),
                                stage,
                                one.version(),
                                one.named(),
                                false,
                                false,
                                false)));
        List<Strengthened> stronger = Raising.of(later, before).strengthened();

        if (stage.turn() == null) {
            assertThat(stronger).isEmpty();
        } else {
            assertThat(stronger)
                    .hasSameSizeAs(Raising.of(later, after(List.of(first))).strengthened());
        }
    }

    @Property
    void of_members_that_are_named_anew_only_the_last_edition_counts_whichever_comes_first(
            @ForAll("editions") List<Naming> namings, @ForAll Random random) {
        Map<Place, Holding> strongest = new HashMap<>();
        namings.stream()
                .filter(n -> n.chunk().edition() >= SINCE.get(n.part().item()))
                .forEach(n -> strongest.merge(n.place(), n.part().holding(), Holding::stronger));
        List<Naming> otherwise = new ArrayList<>(namings);
        Collections.shuffle(otherwise, random);
        Map<Place, Existing> there = after(parted(otherwise, random));

        assertThat(there.keySet()).isEqualTo(strongest.keySet());
        there.forEach((place, one) -> {
            if (SINCE.get(place.item()) == 1) {
                assertThat(one.holding()).isEqualTo(strongest.get(place));
            } else {
                assertThat(one.named().holding()).isEqualTo(strongest.get(place));
                assertThat(one.named().edition()).isGreaterThanOrEqualTo(SINCE.get(place.item()));
            }
        });
    }

    private static List<List<Naming>> parted(List<Naming> namings, Random random) {
        List<List<Naming>> portions = new ArrayList<>();
        for (Naming naming : namings) {
            if (portions.isEmpty() || random.nextBoolean()) {
                portions.add(new ArrayList<>());
            }
            portions.get(portions.size() - 1).add(naming);
        }
        return portions;
    }

    private static Map<Place, Existing> after(List<List<Naming>> portions) {
        Map<Place, Existing> there = new HashMap<>();
        for (List<Naming> portion : portions) {
            Raising raising = Raising.of(portion, there);
            raising.fresh().forEach(one -> there.put(one.naming().place(), existing(one)));
            raising.strengthened().forEach(one -> there.put(one.naming().place(), existing(one)));
            raising.renamed().forEach(one -> there.put(one.naming().place(), existing(one)));
        }
        return there;
    }

    private static Existing existing(Raising.New one) {
        var assignment = one.assignment();
        return new Existing(
                assignment.id(),
                assignment.owner(),
                assignment.holding(),
                assignment.state().stage(),
                assignment.version(),
                new Raising.Named(one.naming().chunk().edition(), assignment.holding()),
                false,
                false,
                false);
    }

    private static Existing existing(Raising.Strengthened one) {
        Existing before = one.before();
        return new Existing(
                before.id(),
                before.owner(),
                one.now(),
                before.stage(),
                before.version() + 1,
                before.named(),
                before.fell(),
                before.handedDown(),
                before.inherited());
    }

    private static Existing existing(Raising.Renamed one) {
        Existing before = one.before();
        return new Existing(
                before.id(),
                before.owner(),
                before.holding(),
                before.stage(),
                before.version(),
                one.now(),
                false,
                before.handedDown(),
                false);
    }

    private static Map<Place, Holding> holdings(Map<Place, Existing> all) {
        Map<Place, Holding> holdings = new HashMap<>();
        all.forEach((place, existing) -> holdings.put(place, existing.holding()));
        return holdings;
    }

    @Provide
    Arbitrary<List<Naming>> namings() {
        Arbitrary<Part> parts = Combinators.combine(
                        Arbitraries.of(ITEMS), Arbitraries.of(Role.class), Arbitraries.of(Relation.class))
                .as((item, role, relation) -> new Part(item, "duty", new Holding(role, relation), null, null, 1, 1));
        return Combinators.combine(Arbitraries.of(PLANS), Arbitraries.of(UNITS), parts)
                .as((plan, unit, part) -> new Naming(chunk(plan), unit, part))
                .list()
                .ofMaxSize(30);
    }

    /** Of three editions; the first item was never named anew, the others last by the second and by the third. */
    @Provide
    Arbitrary<List<Naming>> editions() {
        Arbitrary<Part> parts = Combinators.combine(
                        Arbitraries.of(ITEMS), Arbitraries.of(Role.class), Arbitraries.of(Relation.class))
                .as((item, role, relation) ->
                        new Part(item, "duty", new Holding(role, relation), null, null, 3, SINCE.get(item)));
        return Combinators.combine(Arbitraries.of(UNITS), parts, Arbitraries.of(1, 2, 3))
                .as((unit, part, edition) -> new Naming(chunk(PLANS.get(0), edition), unit, part))
                .list()
                .ofMaxSize(30);
    }

    private static MembersExpandedPayload chunk(PlanId plan) {
        return chunk(plan, 1);
    }

    private static MembersExpandedPayload chunk(PlanId plan, int edition) {
        return new MembersExpandedPayload(plan, edition, "xa", 1, 1, LocalDate.parse("2024-07-23"), UNITS);
    }
}
