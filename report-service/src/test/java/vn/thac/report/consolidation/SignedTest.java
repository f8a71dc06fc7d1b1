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

class SignedTest {

    private static final UnitId UNIT = UnitId.next();
    private static final UnitId RECEIVER = UnitId.next();
    private static final UnitId MISSING = UnitId.next();
    private static final UnitId MEMBER = UnitId.next();

    private static Signed signed(List<UnitId> receivers, List<UnitId> absent) {
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
                List.of(),
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
