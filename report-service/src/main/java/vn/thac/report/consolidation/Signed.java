package vn.thac.report.consolidation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.ConsolidationId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.Standing;
import vn.thac.report.consolidation.ConsolidationRequest.Basis;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.CellTotal;
import vn.thac.report.rollup.Gaps;

/**
 * One signed version of a consolidated report.
 *
 * @param members the report versions that it is made of
 * @param wanting how many figures were owed and not in it, of definitions by which that matters
 * @param gaps the units that are not in it, and why
 */
record Signed(
        ConsolidationId id,
        int version,
        RegimeId regime,
        PlanId plan,
        Period period,
        UnitId unit,
        Basis basis,
        Instant signedAt,
        String signedBy,
        @Nullable String narrative,
        Map<String, CellTotal> cells,
        List<Wanting> wanting,
        List<Source> members,
        List<Gap> gaps,
        List<UnitId> receivers,
        @Nullable String form,
        @Nullable Integer formVersion) {

    /** All that it names but the members. */
    Set<UnitId> units() {
        Set<UnitId> units = new LinkedHashSet<>(receivers);
        units.add(unit);
        gaps.forEach(g -> units.add(g.unit()));
        return units;
    }

    /** Of an indicator by the pin of its first definition, how many figures were wanting that day. */
    record Wanting(String indicator, int overdue, int awaited) {

        static Wanting of(String indicator, Gaps gaps) {
            return new Wanting(indicator, gaps.overdue(), gaps.awaited());
        }

        Gaps gaps() {
            return new Gaps(overdue, awaited);
        }
    }

    /** @param root by the pin that was the first then, that which is the first now */
    Gaps wanting(String indicator, UnaryOperator<String> root) {
        return wanting.stream()
                .filter(one -> root.apply(one.indicator()).equals(indicator))
                .map(Wanting::gaps)
                .reduce(Gaps.NONE, Gaps::plus);
    }

    /** A report version that is in the consolidation. */
    record Source(ObligationId obligation, UnitId unit, int reportVersion) {}

    /** A unit that is not. */
    record Gap(UnitId unit, ObligationId obligation, Standing why) {}
}
