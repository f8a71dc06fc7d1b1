package vn.thac.report.admission;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.report.NextAction;
import vn.thac.report.RegimeId;
import vn.thac.report.regime.Regime;

/** Whether a regime was let into the totals of a form. */
@Schema(name = "RegimeAdmission")
public record AdmissionView(
        RegimeId regime,
        long version,

        @Schema(description = "Into whose totals; absent where the regime asks no form") @Nullable
        String form,

        @Schema(description = "All that the regime asks, that of now first, then those of its periods of before")
        List<String> forms,

        @Schema(description = "Who decides: the form's owner") @Nullable
        UnitId owner,

        @Schema(description = "Whether it is let in now, by the last decision")
        boolean admitted,

        @Schema(description = "In the order in which they were taken")
        List<Admission> decisions,

        List<NextAction> nextActions) {

    static AdmissionView of(
            Regime regime,
            List<String> forms,
            @Nullable String form,
            @Nullable UnitId owner,
            List<Admission> decisions) {
        boolean admitted =
                !decisions.isEmpty() && decisions.get(decisions.size() - 1).admitted();
        String at = "/v1/regimes/" + regime.id() + "/admission";
        String of = forms.size() > 1 ? "?form=" + form : "";
        return new AdmissionView(
                regime.id(),
                regime.version(),
                form,
                forms,
                owner,
                admitted,
                decisions,
                owner == null
                        ? List.of()
                        : List.of(
                                admitted
                                        ? new NextAction(
                                                "withdraw-admission", owner, Duty.ISSUE, null, at + "/withdraw" + of)
                                        : new NextAction("admit", owner, Duty.ISSUE, null, at + of)));
    }
}
