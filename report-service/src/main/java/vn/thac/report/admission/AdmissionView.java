package vn.thac.report.admission;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.report.NextAction;
import vn.thac.report.RegimeId;
import vn.thac.report.regime.Regime;

/** Whether a regime was let into the totals of its form. */
@Schema(name = "RegimeAdmission")
public record AdmissionView(
        RegimeId regime,
        long version,

        @Schema(description = "Absent where the regime asks no form") @Nullable
        String form,

        @Schema(description = "Who decides: the form's owner") @Nullable
        UnitId owner,

        @Schema(description = "Whether it is let in now, by the last decision")
        boolean admitted,

        @Schema(description = "In the order in which they were taken")
        List<Admission> decisions,

        List<NextAction> nextActions) {

    static AdmissionView of(Regime regime, @Nullable UnitId owner, List<Admission> decisions) {
        boolean admitted =
                !decisions.isEmpty() && decisions.get(decisions.size() - 1).admitted();
        String at = "/v1/regimes/" + regime.id() + "/admission";
        return new AdmissionView(
                regime.id(),
                regime.version(),
                regime.form(),
                owner,
                admitted,
                decisions,
                owner == null
                        ? List.of()
                        : List.of(
                                admitted
                                        ? new NextAction(
                                                "withdraw-admission", owner, Duty.ISSUE, null, at + "/withdraw")
                                        : new NextAction("admit", owner, Duty.ISSUE, null, at)));
    }
}
