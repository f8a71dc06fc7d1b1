package vn.thac.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.report.PlanEndStore;
import vn.thac.report.PlanId;
import vn.thac.report.UnitName;
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
    PlanEndStore planEnds;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    TargetBoard read(PlanId plan, @Nullable Integer askedYear, @Nullable String areaReference) {
        LocalDate today = Vietnam.today(clock);
        UnitId issuer = store.issuerOf(plan).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        UnitId area = sight.require(areaReference == null ? issuer.toString() : areaReference, today);
        int year = askedYear == null ? today.getYear() : askedYear;
        return TargetBoard.of(
                plan,
                planEnds.lifeOf(plan),
                year,
                new UnitName(area, directory.nameOf(area, today)),
                judge.judge(store.targetsOf(plan), area, year));
    }
}
