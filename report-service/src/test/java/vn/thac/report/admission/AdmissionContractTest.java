package vn.thac.report.admission;

import static vn.thac.report.Samples.AT;
import static vn.thac.report.Samples.PLAN;
import static vn.thac.report.Samples.PROVINCE;
import static vn.thac.report.Samples.REGIME;

import org.junit.jupiter.api.Test;
import vn.thac.testing.EventContract;

class AdmissionContractTest {

    @Test
    void regime_admitted_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        RegimeAdmitted.ADMITTED,
                        new RegimeAdmitted(
                                REGIME,
                                PLAN,
                                "R1",
                                "bieu-1",
                                PROVINCE,
                                AT,
                                "Số liệu của ngành dọc, tỉnh không thu riêng.",
                                "30/QĐ-UBND"));
    }

    @Test
    void regime_admission_withdrawn_is_written_as_its_sample() {
        EventContract.of("report-service")
                .isWrittenAs(
                        RegimeAdmitted.WITHDRAWN,
                        new RegimeAdmitted(REGIME, PLAN, "R1", "bieu-1", PROVINCE, AT, "Cho tính nhầm.", null));
    }
}
