package vn.thac.plan.apportion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.Contract;
import vn.thac.plan.PlanId;
import vn.thac.plan.target.Comparator;

/** The events of an apportionment are written as the samples. */
class ApportionEventsContractTest {

    private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-000000000041");
    private static final PlanId PLAN = new PlanId(UUID.fromString("01920000-0000-7000-8000-000000000011"));
    private static final UnitId ONE = new UnitId(UUID.fromString("01920000-0000-7000-8000-000000000102"));
    private static final UnitId OTHER = new UnitId(UUID.fromString("01920000-0000-7000-8000-000000000103"));
    private static final Map<UnitId, NamedUnit> NAMES = Map.of(
            ONE, new NamedUnit(ONE, "ubnd:106", "Ủy ban nhân dân huyện Tam Đường"),
            OTHER, new NamedUnit(OTHER, "ubnd:107", "Ủy ban nhân dân huyện Mường Tè"));

    @Test
    void a_draft_tells_how_it_stands_and_no_share() {
        Contract.holds(
                ApportionEvents.DRAFTED,
                new ApportionEvents.Drafted(
                        ID,
                        PLAN.value(),
                        1,
                        "T4",
                        1,
                        Method.POPULATION,
                        2,
                        Balance.of(new BigDecimal("1000"), new BigDecimal("1000"), Comparator.AT_LEAST),
                        null));
    }

    @Test
    void a_dropped_draft_tells_which_it_was() {
        Contract.holds(ApportionEvents.DROPPED, new ApportionEvents.Dropped(ID, PLAN.value(), 1, "T4", 2));
    }

    @Test
    void shares_of_a_target_that_is_none_any_more_tell_which_decision_was_in_force() {
        Contract.holds(
                ApportionEvents.LAPSED,
                ApportionEvents.lapsed(new Apportionment(ID, PLAN, "T4", 5, 2, null, null), 2)
                        .payload());
    }

    @Test
    void a_proposal_and_its_answer_tell_the_share_beside_it() {
        Contract.holds(ApportionEvents.COUNTERED, proposal(Counter.Answer.OPEN, null));
        Contract.holds(ApportionEvents.ANSWERED, proposal(Counter.Answer.REFUSED, "Đã tính số hộ di cư"));
    }

    @Test
    void what_is_signed_tells_every_share() {
        Spread spread = new Spread(
                Method.POPULATION,
                new BigDecimal("1000"),
                0,
                List.of(
                        new Share(ONE, new BigDecimal("52567"), new BigDecimal("523"), false, null),
                        new Share(OTHER, new BigDecimal("48000"), new BigDecimal("477"), false, null)));
        Decision.Frozen signed = new Decision.Draft(2, spread, "Theo dân số", Instant.EPOCH)
                .frozen(null, "15/QĐ-UBND", LocalDate.parse("2024-09-02"), Instant.EPOCH);
        Contract.holds(
                ApportionEvents.FROZEN,
                ApportionEvents.frozen(
                        new Apportionment(ID, PLAN, "T4", 4, 2, signed, null), 1, Comparator.AT_LEAST, NAMES));
    }

    private static ApportionEvents.Countered proposal(Counter.Answer answer, String why) {
        return new ApportionEvents.Countered(
                ID,
                PLAN.value(),
                1,
                "T4",
                1,
                NAMES.get(ONE),
                new BigDecimal("523"),
                new BigDecimal("500"),
                "Địa bàn có nhiều hộ di cư",
                answer,
                why);
    }
}
