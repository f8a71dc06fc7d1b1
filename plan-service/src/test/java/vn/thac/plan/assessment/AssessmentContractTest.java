package vn.thac.plan.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.plan.Contract;
import vn.thac.plan.comparison.Part;
import vn.thac.plan.comparison.Verdict;

class AssessmentContractTest {

    @Test
    void an_assessment_is_written_as_the_sample() {
        Contract.holds(
                Assessment.TYPE,
                new Assessment.Assessed(
                        id(12),
                        1,
                        id(11),
                        2,
                        31,
                        1,
                        0,
                        0,
                        1,
                        4,
                        List.of(
                                new Assessment.Falling(
                                        Part.TARGET,
                                        "T13",
                                        "T13",
                                        Verdict.WEAKER,
                                        List.of("target-weaker"),
                                        null,
                                        "Xã chưa có trường trung học"),
                                new Assessment.Falling(
                                        Part.REPORTING,
                                        "R2",
                                        null,
                                        Verdict.MISSING,
                                        List.of(),
                                        "Theo Công văn số 12/HU",
                                        null)),
                        Instant.parse("2024-11-04T03:00:00Z")));
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
