package vn.thac.plan.citation;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.plan.Contract;

class BasisResolvedContractTest {

    @Test
    void a_resolved_basis_is_written_as_the_sample() {
        Contract.holds("plan.basis-resolved.v1", new BasisResolved(id(11), id(9), List.of(id(11), id(9))));
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
