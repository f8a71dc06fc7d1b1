package vn.thac.plan.indicator.holding;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.Contract;
import vn.thac.plan.indicator.holding.Rights.Of;

/** Events of who may define a code are written as their samples. */
class HoldingEventsContractTest {

    private static final NamedUnit COMMUNE = unit(1, "ubnd:11260", "Ủy ban nhân dân xã Lam Sơn");
    private static final NamedUnit PROVINCE = unit(2, "ubnd:30", "Ủy ban nhân dân tỉnh Hải Dương");

    @Test
    void a_code_that_a_unit_above_took_over_is_told_with_its_plan() {
        Contract.holds(
                "definition.handed-over.v1",
                HoldingEvents.handedOver(
                                1,
                                new HoldingEvents.HandedOver(
                                        id(21), Of.INDICATOR, "tre-em", COMMUNE, PROVINCE, id(11), null))
                        .payload());
    }

    @Test
    void a_grant_and_its_end_are_told_with_their_reasons() {
        Contract.holds(
                "definition.granted.v1",
                HoldingEvents.granted(
                                2,
                                new HoldingEvents.Granted(
                                        id(22), Of.FORM, "bieu-1", PROVINCE, COMMUNE, "Theo Quyết định số 12/QĐ-UBND"))
                        .payload());
        Contract.holds(
                "definition.grant-withdrawn.v1",
                HoldingEvents.grantWithdrawn(
                                3,
                                new HoldingEvents.GrantWithdrawn(
                                        id(22), Of.FORM, "bieu-1", PROVINCE, COMMUNE, "Biểu không còn dùng chung"))
                        .payload());
    }

    private static NamedUnit unit(int n, String code, String name) {
        return new NamedUnit(new UnitId(id(100 + n)), code, name);
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }
}
