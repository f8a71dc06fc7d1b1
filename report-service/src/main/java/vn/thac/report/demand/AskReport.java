package vn.thac.report.demand;

import static vn.thac.report.ReportRefusal.DUE_MISSING;
import static vn.thac.report.ReportRefusal.DUE_PASSED;
import static vn.thac.report.ReportRefusal.NOBODY_TO_ASK;
import static vn.thac.report.ReportRefusal.REGIME_ENDED;
import static vn.thac.report.ReportRefusal.REGIME_NOT_ON_DEMAND;
import static vn.thac.report.ReportRefusal.SUBJECT_MISSING;
import static vn.thac.report.ReportRefusal.UNIT_NOT_IN_REGIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.Directory;
import vn.thac.report.RegimeId;
import vn.thac.report.expansion.ExpandRegime;
import vn.thac.report.expansion.RegimeMembers;
import vn.thac.report.opening.OpenObligations;
import vn.thac.report.period.Period;
import vn.thac.report.regime.OpenedPeriod;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeAccess;
import vn.thac.report.regime.RegimeStore;

/** Asks for a report on demand: with a subject and a due date of its own, of everybody in the regime or of some. */
@ApplicationScoped
class AskReport {

    private static final int SUBJECT_LENGTH = 1000;

    @Inject
    RegimeStore regimes;

    @Inject
    PeriodStore periods;

    @Inject
    RegimeAccess access;

    @Inject
    ExpandRegime expandRegime;

    @Inject
    OpenObligations openObligations;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** A request that was found possible. */
    private record Checked(String subject, LocalDate due, RegimeMembers asked) {}

    @Transactional
    public OpenedPeriod ask(RegimeId id, AdHocRequest request) {
        access.visible(id);
        Regime regime = regimes.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        UnitId asker = access.requireCollector(regime, Duty.REVIEW);
        if (regime.ended() != null) {
            throw Refused.of(REGIME_ENDED);
        }
        if (!regime.isOnDemand()) {
            throw Refused.of(REGIME_NOT_ON_DEMAND);
        }
        LocalDate today = Vietnam.today(clock);
        Checked checked = checked(regime, request, today);
        RegimeMembers asked = checked.asked();
        Period.AdHoc period = regimes.ask(id);
        periods.ask(
                id,
                period,
                checked.subject(),
                today,
                checked.due(),
                acting.actor().name(),
                asker);
        periods.leaveOut(id, period, asked.leftOut());
        changes.record(new Change(
                Regime.AGGREGATE,
                id.value(),
                regime.version() + 1,
                RegimeAsked.TYPE,
                new RegimeAsked(
                        id,
                        regime.plan(),
                        regime.key(),
                        period,
                        checked.subject(),
                        checked.due(),
                        today,
                        directory.named(asker, today),
                        asked.members().size(),
                        asked.leftOut().size())));
        OpenedPeriod opened = periods.find(id, period).orElseThrow();
        asked.byRelation()
                .forEach((relation, units) -> openObligations.open(
                        regime.owed(opened),
                        List.copyOf(directory.named(units, today).values()),
                        relation,
                        today));
        return opened;
    }

    private Checked checked(Regime regime, AdHocRequest request, LocalDate today) {
        Faults faults = new Faults();
        String subject = request.subject();
        faults.addIf(
                subject == null || subject.isBlank() || subject.length() > SUBJECT_LENGTH, SUBJECT_MISSING, "/subject");
        LocalDate due = request.due();
        faults.addIf(due == null, DUE_MISSING, "/due");
        if (due != null && due.isBefore(today)) {
            faults.add(DUE_PASSED, "/due", Map.of("due", due));
        }
        RegimeMembers members = expandRegime.expand(regime, today);
        RegimeMembers asked = request.units() == null ? members : named(request.units(), members, today, faults);
        faults.addIf(asked.members().isEmpty() && !faults.any(), NOBODY_TO_ASK, "/units");
        faults.refuse();
        return new Checked(Objects.requireNonNull(subject), Objects.requireNonNull(due), asked);
    }

    /** Those of the members that are named, and nobody left out. */
    private RegimeMembers named(
            List<@Nullable String> references, RegimeMembers members, LocalDate today, Faults faults) {
        Map<UnitId, Relation> asked = new LinkedHashMap<>();
        List<@Nullable String> all = new ArrayList<>(references);
        for (int i = 0; i < all.size(); i++) {
            String reference = String.valueOf(all.get(i));
            UnitId unit = directory.resolve(reference, today).orElse(null);
            Relation relation = unit == null ? null : members.members().get(unit);
            if (unit != null && relation != null) {
                asked.put(unit, relation);
            } else {
                Fault why = whyNot(unit, reference, today, "/units/" + i);
                faults.add(why.refusal(), why.pointer(), why.args());
            }
        }
        return new RegimeMembers(asked, List.of());
    }

    /** Why a unit is not asked: it is none, it has ended, or it owes nothing under the regime. */
    private Fault whyNot(@Nullable UnitId unit, String reference, LocalDate today, String place) {
        return unit == null
                ? directory.whyNot(reference, today, place)
                : directory
                        .whyAbsent(unit, reference, today, place)
                        .orElseGet(() -> new Fault(UNIT_NOT_IN_REGIME, place, Map.of("unit", reference)));
    }
}
