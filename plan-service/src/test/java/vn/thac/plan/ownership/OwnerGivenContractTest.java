package vn.thac.plan.ownership;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.Contract;

class OwnerGivenContractTest {

    @Test
    void who_answers_for_a_target_is_written_as_the_sample() {
        Contract.holds(
                OwnerGiven.TYPE,
                new OwnerGiven(
                        UUID.fromString("01920000-0000-7000-8000-000000000011"),
                        1,
                        "T4",
                        new NamedUnit(
                                new UnitId(UUID.fromString("01920000-0000-7000-8000-000000000102")),
                                "ubnd:106",
                                "Ủy ban nhân dân huyện Tam Đường"),
                        Relation.ORDERED,
                        "Phân công lại theo lĩnh vực"));
    }
}
