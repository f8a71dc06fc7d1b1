package vn.thac.plan.programme.mention;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.plan.Contract;

class ProgrammeResolvedContractTest {

    @Test
    void what_a_plan_means_is_written_as_the_sample() {
        Contract.holds(
                ProgrammeResolved.TYPE,
                new ProgrammeResolved(
                        id(11),
                        1,
                        "P7",
                        "phong trào toàn dân",
                        id(50),
                        "Phong trào toàn dân",
                        "Đúng là phong trào này"));
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
