package vn.thac.report.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.report.regime.LeftOut;

/** Whom an addressee means on a day, unit by unit, against what the words say of each. */
class ExpansionProperties {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    /**
     * A unit with all that is said of it.
     *
     * @param known whether the directory has heard of it
     * @param picked whether the rule picks it on the day
     * @param meant whether the addressee has meant it before
     * @param life how many days before or after the day it begins and ends
     */
    record Body(boolean known, boolean picked, boolean meant, String level, int life, boolean ends) {

        KnownUnit unit(UnitId id) {
            LocalDate begins = ends ? DAY.minusYears(1) : DAY.plusDays(life);
            return new KnownUnit(
                    id, "Đơn vị", "government", "committee", level, null, begins, ends ? DAY.plusDays(life) : null);
        }

        /** Begun by the day, and not ended by it: the day of an end is the first without it. */
        boolean isThere() {
            return ends ? life > 0 : life <= 0;
        }
    }

    @Provide
    Arbitrary<List<Body>> bodies() {
        return Combinators.combine(
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of("province", "district", "commune"),
                        Arbitraries.integers().between(-1, 1),
                        Arbitraries.of(true, false))
                .as(Body::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Boolean> superiors() {
        return Arbitraries.of(true, false).injectNull(0.3);
    }

    private static LeftOut.@Nullable Reason why(
            Body body, List<Body> all, @Nullable Boolean superiorLives, boolean direct) {
        boolean isPicked = body.picked() && body.known();
        boolean anyMeant = all.stream().anyMatch(Body::meant);
        boolean ofATierThatWasMeant =
                all.stream().anyMatch(b -> b.meant() && b.known() && b.level().equals(body.level()));
        boolean otherTier = direct && anyMeant && !ofATierThatWasMeant;
        if (isPicked && body.isThere()) {
            return otherTier ? LeftOut.Reason.ANOTHER_TIER : null;
        }
        if (body.known() && !body.isThere()) {
            return LeftOut.Reason.ENDED;
        }
        return Boolean.FALSE.equals(superiorLives) ? LeftOut.Reason.SUPERIOR_ENDED : LeftOut.Reason.NO_LONGER_MEANT;
    }

    @Property(tries = 2_000)
    void each_unit_owes_or_is_left_out_for_one_reason(
            @ForAll("bodies") List<Body> bodies,
            @ForAll("superiors") @Nullable Boolean superiorLives,
            @ForAll boolean direct) {
        Map<UnitId, Body> all = new LinkedHashMap<>();
        bodies.forEach(b -> all.put(UnitId.next(), b));
        Map<UnitId, KnownUnit> known = new HashMap<>();
        List<KnownUnit> picked = new ArrayList<>();
        Set<UnitId> meant = new LinkedHashSet<>();
        List<UnitId> owe = new ArrayList<>();
        Map<String, String> out = new TreeMap<>();
        all.forEach((id, body) -> {
            if (body.known()) {
                known.put(id, body.unit(id));
                if (body.picked()) {
                    picked.add(known.get(id));
                }
            }
            if (body.meant()) {
                meant.add(id);
            }
            if (body.meant() || body.known() && body.picked()) {
                LeftOut.Reason why = why(body, bodies, superiorLives, direct);
                if (why == null) {
                    owe.add(id);
                } else {
                    out.put(id.toString(), why.wire());
                }
            }
        });
        KnownUnit superior = superiorLives == null
                ? null
                : new Body(true, false, false, "province", superiorLives ? 1 : 0, true).unit(UnitId.next());

        Expansion expansion = Expansion.of("xa", picked, meant, known, superior, direct, DAY);

        assertEquals(owe, expansion.members());
        Map<String, String> told = new TreeMap<>();
        expansion
                .leftOut()
                .forEach(m -> told.put(m.unit().toString(), m.reason().wire()));
        assertEquals(out, told);
        assertEquals(out.size(), expansion.leftOut().size());
    }

    @Property(tries = 300)
    void members_are_told_apart_by_their_relation_and_none_is_lost(@ForAll List<Relation> relations) {
        Map<UnitId, Relation> members = new LinkedHashMap<>();
        Map<Relation, List<UnitId>> expected = new EnumMap<>(Relation.class);
        for (Relation relation : relations) {
            UnitId unit = UnitId.next();
            members.put(unit, relation);
            expected.computeIfAbsent(relation, r -> new ArrayList<>()).add(unit);
        }

        assertEquals(expected, new RegimeMembers(members, List.of()).byRelation());
    }
}
