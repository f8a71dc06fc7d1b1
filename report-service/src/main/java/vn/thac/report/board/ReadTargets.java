package vn.thac.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.report.PlanId;
import vn.thac.report.UnitName;
import vn.thac.report.live.AwaitTotals;
import vn.thac.report.total.AreaSightStore;

/** The targets of one plan in one year, against the figures of an area. */
@ApplicationScoped
class ReadTargets {

    @Inject
    BoardStore store;

    @Inject
    JudgeTargets judge;

    @Inject
    AreaSightStore sight;

    @Inject
    AwaitTotals told;

    @Inject
    Clock clock;

    TargetBoard read(PlanId plan, @Nullable Integer askedYear, @Nullable String areaReference) {
        LocalDate today = Vietnam.today(clock);
        BoardStore.Plan seen = store.plan(plan).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        told.await(seen.told());
        UnitName area = sight.require(areaReference == null ? seen.issuer().toString() : areaReference, today);
        int year = askedYear == null ? today.getYear() : askedYear;
        return TargetBoard.of(
                plan, seen.state(), year, area, judge.judge(seen.targets(), year, new AreaFigures(area.id())));
    }
}
