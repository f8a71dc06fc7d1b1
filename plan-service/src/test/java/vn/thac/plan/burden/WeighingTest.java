package vn.thac.plan.burden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.plan.PlanId;
import vn.thac.plan.burden.Burden.OfLevel;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.Terms;
import vn.thac.plan.handdown.HandedDown;
import vn.thac.plan.handdown.HandingDown;

/** Two districts and three communes on the scales, reckoned by hand. */
class WeighingTest {

    private static final UnitId ISSUER = unit(9);
    private static final List<UnitId> DISTRICTS = List.of(unit(1), unit(2));
    private static final List<UnitId> COMMUNES = List.of(unit(3), unit(4), unit(5));
    private static final Map<String, List<UnitId>> MEMBERS =
            Map.of("districts", DISTRICTS, "communes", COMMUNES, "one", List.of(unit(3)));
    private static final PlanId OTHER = new PlanId(new UUID(7, 7));
    private static final PlanId HIDDEN = new PlanId(new UUID(8, 8));

    private final Weighing weighing = new Weighing(
            levels(),
            Expansion.of(
                    new Terms(
                            ISSUER,
                            List.of(),
                            List.of(),
                            List.of(
                                    new Terms.Held(Set.of("districts", "communes"), 4),
                                    new Terms.Held(Set.of("one"), 1)),
                            List.of()),
                    MEMBERS),
            new HandingDown(Map.of(
                    "D1", new HandingDown.Found(Set.of(), List.of(handedTo(3), handedTo(4))),
                    "D2", new HandingDown.Found(Set.of(), List.of(handedTo(3))))),
            List.of(
                    new Rule("R1", "P1M", "F", Set.of("communes")),
                    new Rule("R2", "P1Y", null, Set.of("communes", "one", "districts")),
                    new Rule("R3", "P9M", "F", Set.of("one")),
                    new Rule("R4", "P1W", "G", Set.of("districts")),
                    new Rule("R5", "P2Y", "UNKNOWN", Set.of("nobody"))),
            Map.of("F", List.of("I1", "I2", "I3"), "G", List.of("I1")));

    private static UnitId unit(int number) {
        return new UnitId(new UUID(0, number));
    }

    private static HandedDown handedTo(int number) {
        return new HandedDown(unit(number), unit(1), Relation.ORDERED);
    }

    private static Map<UnitId, String> levels() {
        Map<UnitId, String> levels = new HashMap<>();
        DISTRICTS.forEach(unit -> levels.put(unit, "district"));
        COMMUNES.forEach(unit -> levels.put(unit, "commune"));
        return levels;
    }

    private static Lying lying(PlanId plan, String key, String frequency, String level, int units, String... asks) {
        return new Lying(plan, "1/KH-UBND", "Kế hoạch", key, frequency, List.of(asks), level, units);
    }

    @Test
    void what_is_asked_falls_on_one_unit_of_each_level_on_average() {
        List<OfLevel> levels = weighing.levels(List.of());
        assertEquals(
                List.of("commune", "district"),
                levels.stream().map(OfLevel::level).toList());
        OfLevel commune = levels.get(0);
        assertEquals(3, commune.units());
        // 3 × 4 + 1 from the plan and 2 + 1 from a district, over three communes.
        assertEquals(new BigDecimal("5.33"), commune.assignments());
        assertEquals(new BigDecimal("1.00"), commune.handedDown());
        // 3 × 1 + 3 / 12 + 1 / 12 (nine months come once a year), over three communes.
        assertEquals(new BigDecimal("1.11"), commune.reportsAMonth());
        assertEquals(new BigDecimal("3.08"), commune.figuresAMonth());
        OfLevel district = levels.get(1);
        assertEquals(new BigDecimal("4.00"), district.assignments());
        assertEquals(new BigDecimal("0.00"), district.handedDown());
        // 52 / 12 + 1 / 12.
        assertEquals(new BigDecimal("4.42"), district.reportsAMonth());
        assertEquals(new BigDecimal("4.33"), district.figuresAMonth());
        assertEquals(new Burden.Already(0, new BigDecimal("0.00"), new BigDecimal("0.00")), district.already());
    }

    @Test
    void what_others_ask_is_counted_beside_it_and_never_with_it() {
        OfLevel commune = weighing.levels(List.of(
                        lying(OTHER, "A", "P3M", "commune", 3, "I1", "I9"),
                        lying(OTHER, "B", "P6M", "commune", 1),
                        lying(OTHER, "B", "P6M", "district", 2)))
                .get(0);
        assertEquals(2, commune.already().rules());
        // 3 / 3 + 1 / 6, over three communes.
        assertEquals(new BigDecimal("0.39"), commune.already().reportsAMonth());
        assertEquals(new BigDecimal("0.67"), commune.already().figuresAMonth());
        assertEquals(new BigDecimal("1.11"), commune.reportsAMonth());
    }

    @Test
    void each_indicator_has_those_who_report_it_under_any_rule() {
        Map<String, Set<UnitId>> reporters = weighing.reporters();
        assertEquals(Set.of("I1", "I2", "I3"), reporters.keySet());
        assertEquals(5, reporters.get("I1").size());
        assertEquals(Set.copyOf(COMMUNES), reporters.get("I2"));
    }

    @Test
    void who_asks_the_same_is_named_where_it_is_seen_the_widest_first() {
        List<Burden.AlreadyAsked> twice = Weighing.twice(
                "I1",
                List.of(
                        lying(HIDDEN, "H", "P1Y", "commune", 1, "I1"),
                        lying(OTHER, "A", "P3M", "commune", 3, "I1"),
                        lying(OTHER, "A", "P3M", "district", 2, "I1"),
                        lying(OTHER, "B", "P3M", "commune", 3, "I2")),
                Set.of(OTHER.value()));
        assertEquals(
                List.of(5, 1), twice.stream().map(Burden.AlreadyAsked::units).toList());
        assertEquals(
                new Burden.Asking(OTHER.value(), "1/KH-UBND", "Kế hoạch"),
                twice.get(0).plan());
        assertEquals("A", twice.get(0).rule());
        assertEquals(null, twice.get(1).plan());
        assertEquals(null, twice.get(1).rule());
    }
}
