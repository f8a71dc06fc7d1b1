package vn.thac.report.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;
import vn.thac.report.SightStore;
import vn.thac.report.form.FormOwnerStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeAccess;
import vn.thac.report.regime.RegimeStore;

/** Whether a regime was let into the totals of a form, for who sees the regime or may read the form's owner. */
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

    AdmissionView read(RegimeId id, @Nullable String named) {
        Regime regime = regimes.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        AskedForms forms = new AskedForms(admissions.formsOf(id), named);
        UnitId owner = forms.chosen().flatMap(owners::of).orElse(null);
        if (owner == null || !sight.sees(List.of(owner))) {
            access.visible(id);
        }
        String form = named == null ? forms.chosen().orElse(null) : forms.require();
        return AdmissionView.of(regime, forms.all(), form, owner, form == null ? List.of() : admissions.of(id, form));
    }
}
