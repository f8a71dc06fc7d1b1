package vn.thac.report.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;
import vn.thac.report.SightStore;
import vn.thac.report.form.FormOwnerStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeAccess;
import vn.thac.report.regime.RegimeStore;

/** Whether a regime was let into the totals of its form, for who sees the regime or may read the form's owner. */
@ApplicationScoped
class ReadAdmission {

    @Inject
    RegimeStore regimes;

    @Inject
    RegimeAccess access;

    @Inject
    SightStore sight;

    @Inject
    FormOwnerStore owners;

    @Inject
    AdmissionStore admissions;

    AdmissionView read(RegimeId id) {
        Regime regime = regimes.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        UnitId owner = Optional.ofNullable(regime.form()).flatMap(owners::of).orElse(null);
        if (owner == null || !sight.sees(List.of(owner))) {
            access.visible(id);
        }
        return AdmissionView.of(regime, owner, admissions.of(id));
    }
}
