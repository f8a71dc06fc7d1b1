package vn.thac.plan.cascade;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.Contract;
import vn.thac.plan.cascade.PhraseDecided.Concerned;
import vn.thac.plan.cascade.PhraseDecided.Step;

class PhraseDecidedContractTest {

    @Test
    void a_decision_on_a_phrase_is_written_as_the_sample() {
        NamedUnit unit = new NamedUnit(new UnitId(id(106)), "ubnd:106", "Ủy ban nhân dân huyện Tam Đường");
        NamedUnit issuer = new NamedUnit(new UnitId(id(12)), "ubnd:12", "Ủy ban nhân dân tỉnh Lai Châu");
        Contract.holds(
                "plan.phrase-decided.v1",
                new PhraseDecided(
                        id(11),
                        1,
                        "lien-quan",
                        "các đơn vị liên quan",
                        Step.TAKE_OUT,
                        List.of(Concerned.of(unit, List.of("D1"), List.of("R1"))),
                        null,
                        "Đã giao cho đơn vị khác",
                        issuer,
                        Instant.parse("2024-09-02T03:00:00Z")));
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
