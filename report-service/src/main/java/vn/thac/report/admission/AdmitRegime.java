package vn.thac.report.admission;

import static vn.thac.report.ReportRefusal.REGIME_ADMITTED;
import static vn.thac.report.ReportRefusal.REGIME_NOT_ADMITTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.report.Grounds;
import vn.thac.report.RegimeId;
import vn.thac.report.form.FormOwnerStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeAccess;
import vn.thac.report.regime.RegimeDecision;
import vn.thac.report.regime.RegimeStore;

/** Lets a regime into the totals of a form, for the form's owner alone, or takes that back. */
@ApplicationScoped
class AdmitRegime {

    @Inject
    RegimeStore regimes;

    @Inject
    RegimeAccess access;

    @Inject
    FormOwnerStore owners;

    @Inject
    AdmissionStore admissions;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Transactional
    public void decide(
            RegimeId id, @Nullable String named, boolean admits, RegimeDecision decision, @Nullable String ifMatch) {
        Regime regime = regimes.lock(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        AskedForms forms = new AskedForms(admissions.formsOf(id), named);
        UnitId owner = requireOwner(regime, forms);
        String form = forms.require();
        ETags.require(ifMatch, regime.version());
        List<Admission> before = admissions.of(id, form);
        boolean admitted = !before.isEmpty() && before.get(before.size() - 1).admitted();
        if (admits == admitted) {
            throw Refused.of(admits ? REGIME_ADMITTED : REGIME_NOT_ADMITTED);
        }
        Faults faults = new Faults();
        Grounds.check(decision.reason(), decision.number(), faults);
        faults.refuse();
        String reason = Objects.requireNonNull(decision.reason());
        acting.because(reason);
        Instant now = clock.instant();
        long version = regime.version() + 1;
        admissions.keep(
                new Admission(id, form, version, admits, now, acting.actor().name(), owner, reason, decision.number()));
        changes.record(new Change(
                Regime.AGGREGATE,
                id.value(),
                version,
                admits ? RegimeAdmitted.ADMITTED : RegimeAdmitted.WITHDRAWN,
                new RegimeAdmitted(
                        id,
                        regime.plan(),
                        regime.key(),
                        form,
                        directory.named(owner, Vietnam.dayOf(now)),
                        now,
                        reason,
                        decision.number())));
    }

    private UnitId requireOwner(Regime regime, AskedForms forms) {
        try {
            List<UnitId> owner = owners.of(forms.require()).map(List::of).orElse(List.of());
            return access.actFor(Duty.ISSUE, owner).orElseThrow(() -> Refused.of(CoreRefusal.NOT_PERMITTED));
        } catch (Refused refused) {
            access.visible(regime.id());
            throw refused;
        }
    }
}
