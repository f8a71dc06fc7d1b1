package vn.thac.report.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.Ids;
import vn.thac.directory.UnitId;
import vn.thac.report.ConsolidationId;
import vn.thac.report.ObligationId;
import vn.thac.report.Samples;
import vn.thac.report.Standing;
import vn.thac.report.consolidation.ConsolidationRequest.Basis;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Gaps;

class SignedTest {

    private static final UnitId UNIT = UnitId.next();
    private static final UnitId RECEIVER = UnitId.next();
    private static final UnitId MISSING = UnitId.next();
    private static final UnitId MEMBER = UnitId.next();

    private static Signed signed(List<UnitId> receivers, List<UnitId> absent) {
        return signed(receivers, absent, List.of());
    }

    private static Signed signed(List<UnitId> receivers, List<UnitId> absent, List<Signed.Wanting> wanting) {
        return new Signed(
                new ConsolidationId(Ids.next()),
                1,
                Samples.REGIME,
                Samples.PLAN,
                Period.of("2024"),
                UNIT,
                Basis.ACCEPTED,
                Samples.AT,
                "huyen",
                null,
                Map.of(),
                wanting,
                List.of(new Signed.Source(ObligationId.next(), MEMBER, 1)),
                absent.stream()
                        .map(u -> new Signed.Gap(u, ObligationId.next(), Standing.MISSING))
                        .toList(),
                receivers,
                null,
                null);
    }

    @Test
    void it_names_the_signer_the_receivers_and_who_is_not_in_it_each_once() {
        assertEquals(
                List.of(RECEIVER, UNIT, MISSING),
                List.copyOf(signed(List.of(RECEIVER), List.of(MISSING, MISSING)).units()));
        assertEquals(Set.of(UNIT), signed(List.of(UNIT), List.of(UNIT)).units());
    }

    @ParameterizedTest
    @CsvSource({", ACCEPTED", "ACCEPTED, ACCEPTED", "SUBMITTED, SUBMITTED"})
    void without_a_word_it_builds_on_what_was_accepted(Basis asked, Basis taken) {
        assertEquals(taken, new ConsolidationRequest(null, asked).basisOrDefault());
    }

    @Test
    void who_was_wanting_in_definitions_that_proved_to_be_one_was_wanting_in_that_figure() {
        Signed signed = signed(
                List.of(UNIT),
                List.of(),
                List.of(
                        new Signed.Wanting("S@3", 1, 2),
                        new Signed.Wanting("S@2", 4, 8),
                        new Signed.Wanting("T@3", 16, 16)));

        assertEquals(new Gaps(1, 2), signed.wanting("S@3", pin -> pin));
        assertEquals(new Gaps(5, 10), signed.wanting("S@1", pin -> pin.startsWith("S") ? "S@1" : pin));
        assertEquals(Gaps.NONE, signed.wanting("U@1", pin -> pin));
    }

    /** Who was accepted is in every consolidation. */
    @Test
    void a_gap_has_each_reason_but_acceptance() throws NoSuchFieldException {
        Schema why = SignedView.GapView.class.getDeclaredField("why").getAnnotation(Schema.class);
        Set<String> reasons = Arrays.stream(Standing.values())
                .filter(standing -> standing != Standing.ACCEPTED)
                .map(Standing::wire)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(reasons, new TreeSet<>(List.of(why.enumeration())));
    }
}
