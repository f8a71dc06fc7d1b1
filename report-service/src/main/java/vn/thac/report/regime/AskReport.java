package vn.thac.report.regime;

import static vn.thac.report.ReportRefusal.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportSettings;
import vn.thac.report.obligation.OpenObligations;

/** Asks for a report on demand: with a subject and a due date of its own, of everybody in the regime or of some. */
@ApplicationScoped
class AskReport {

    private static final int SUBJECT_LENGTH = 1000;

    @Inject
    RegimeStore regimes;

    @Inject
    RegimeAccess access;

    @Inject
    OpenObligations openObligations;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    ReportSettings settings;

    @Inject
    Clock clock;

    @Transactional
    public OpenedPeriod ask(RegimeId id, AdHocRequest request) {
        access.visible(id);
        Regime regime = regimes.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        UnitId asker = access.requireCollector(regime, Duty.REVIEW);
        if (!regime.isOnDemand()) {
            throw Refused.of(REGIME_NOT_ON_DEMAND);
        }
        LocalDate today = Vietnam.today(clock);
        Set<UnitId> asked = checked(regime, request, today);
        String period = "A" + (regimes.asked(id) + 1);
        regimes.askFor(id, request, period, today, acting.actor().name(), asker);
        changes.record(new Change(
                RegimeOpened.AGGREGATE,
                id.value(),
                regime.version() + 1,
                RegimeAsked.TYPE,
                new RegimeAsked(
                        id, regime.plan(), period, String.valueOf(request.subject()), request.due(), asked.size())));
        OpenedPeriod opened = regimes.period(id, period).orElseThrow();
        openObligations.of(regime.owed(opened, new Orders(settings.orders())), asked, today);
        return opened;
    }

    private Set<UnitId> checked(Regime regime, AdHocRequest request, LocalDate today) {
        Faults faults = new Faults();
        String subject = request.subject();
        faults.addIf(
                subject == null || subject.isBlank() || subject.length() > SUBJECT_LENGTH, SUBJECT_MISSING, "/subject");
        LocalDate due = request.due();
        faults.addIf(due == null, DUE_MISSING, "/due");
        if (due != null && due.isBefore(today)) {
            faults.add(DUE_PASSED, "/due", Map.of("due", due));
        }
        Set<UnitId> members = new LinkedHashSet<>(regimes.members(regime.plan(), regime.who()));
        Set<UnitId> asked = request.units() == null ? members : named(request.units(), members, today, faults);
        faults.addIf(asked.isEmpty() && !faults.any(), NOBODY_TO_ASK, "/units");
        faults.refuse();
        return asked;
    }

    private Set<UnitId> named(List<@Nullable String> references, Set<UnitId> members, LocalDate today, Faults faults) {
        Set<UnitId> asked = new LinkedHashSet<>();
        List<@Nullable String> all = new ArrayList<>(references);
        for (int i = 0; i < all.size(); i++) {
            String reference = String.valueOf(all.get(i));
            Optional<UnitId> unit = directory.resolve(reference, today).filter(members::contains);
            unit.ifPresent(asked::add);
            if (unit.isEmpty()) {
                faults.add(UNIT_NOT_IN_REGIME, "/units/" + i, Map.of("unit", reference));
            }
        }
        return asked;
    }
}
