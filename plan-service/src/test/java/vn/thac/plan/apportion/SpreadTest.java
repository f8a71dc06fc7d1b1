package vn.thac.plan.apportion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.plan.target.Comparator;

/** What becomes of the shares as units propose and the issuer answers, and how they stand to the target. */
class SpreadTest {

    @Test
    void a_taken_proposal_stays_and_the_others_share_what_it_leaves() {
        Spread first = spread(Method.WEIGHTS, "100", "3", "2", "1");
        assertEquals(List.of("50", "33", "17"), values(first));
        Spread proposed = first.countered(unit(0), counter("40"));
        assertEquals(List.of("50", "33", "17"), values(proposed));
        Spread taken = proposed.taken(unit(0));
        assertEquals(List.of("40", "40", "20"), values(taken));
        assertEquals(0, taken.openCounters());
        assertEquals(
                List.of("40", "35", "25"),
                values(taken.countered(unit(2), counter("25")).taken(unit(2))));
    }

    @Test
    void a_refused_proposal_changes_no_share() {
        Spread refused = spread(Method.EQUAL, "10", "1", "1", "1")
                .countered(unit(1), counter("1"))
                .refused(unit(1), "Không đủ căn cứ");
        assertEquals(List.of("4", "3", "3"), values(refused));
        assertEquals(0, refused.openCounters());
        assertEquals(
                Counter.Answer.REFUSED,
                refused.of(unit(1)).orElseThrow().counter().answer());
    }

    @Test
    void who_proposes_more_than_there_is_leaves_the_others_nothing_and_the_slack_shows_it() {
        Spread taken = spread(Method.EQUAL, "10", "1", "1")
                .countered(unit(0), counter("12"))
                .taken(unit(0));
        assertEquals(List.of("12", "0"), values(taken));
        Balance balance = Balance.of(taken.total(), taken.sum(), Comparator.AT_LEAST);
        assertEquals("2", balance.slack().toPlainString());
        assertEquals("0", balance.gap().toPlainString());
    }

    @Test
    void by_hand_nothing_is_moved_and_the_gap_shows() {
        List<Share> shares = List.of(byHand(0, "30"), byHand(1, "50"));
        Spread spread = Spread.of(Method.BY_HAND, new BigDecimal("100"), 0, shares);
        assertEquals(List.of("30", "50"), values(spread));
        assertEquals(
                "20",
                Balance.of(spread.total(), spread.sum(), Comparator.EXACTLY)
                        .gap()
                        .toPlainString());
        assertEquals(
                List.of("30", "60"),
                values(spread.countered(unit(1), counter("60")).taken(unit(1))));
    }

    @ParameterizedTest
    @CsvSource({
        // sign, sum, slack, gap
        ">=, 100, 0, 0",
        ">=, 98, 0, 2",
        ">=, 103, 3, 0",
        "=, 98, 0, 2",
        "<=, 98, 2, 0",
        "<=, 103, 0, 3",
        "<, 103, 0, 3"
    })
    void a_ceiling_is_missed_by_going_over_it(String sign, BigDecimal sum, String slack, String gap) {
        Balance balance = Balance.of(new BigDecimal(100), sum, WireName.of(Comparator.class, sign));
        assertEquals(
                List.of(slack, gap),
                List.of(balance.slack().toPlainString(), balance.gap().toPlainString()));
    }

    /** However many propose and are taken: what is not fixed fills up to the total, and no share is below zero. */
    @Property(tries = 300)
    void after_any_proposals_the_shares_are_the_total_or_the_fixed_ones_are_more(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 50) Integer> weights,
            @ForAll @Size(max = 12) List<@IntRange(max = 400) Integer> proposals,
            @ForAll @IntRange(max = 1_000) int total) {
        List<String> figures =
                new ArrayList<>(weights.stream().map(String::valueOf).toList());
        figures.set(0, "1");
        Spread spread = spread(Method.POPULATION, String.valueOf(total), figures.toArray(String[]::new));
        int fixed = Math.min(proposals.size(), weights.size() - 1);
        BigDecimal taken = BigDecimal.ZERO;
        for (int i = 1; i <= fixed; i++) {
            spread = spread.countered(unit(i), counter(String.valueOf(proposals.get(i - 1))))
                    .taken(unit(i));
            taken = taken.add(BigDecimal.valueOf(proposals.get(i - 1)));
        }
        assertEquals(0, spread.sum().compareTo(taken.max(BigDecimal.valueOf(total))), spread.toString());
    }

    private static Spread spread(Method method, String total, String... figures) {
        List<Share> shares = new ArrayList<>();
        for (String figure : figures) {
            shares.add(share(shares.size(), figure, "0"));
        }
        return Spread.of(method, new BigDecimal(total), 0, shares);
    }

    private static Share byHand(int n, String value) {
        return share(n, null, value);
    }

    private static Share share(int n, @Nullable String figure, String value) {
        return new Share(unit(n), figure == null ? null : new BigDecimal(figure), new BigDecimal(value), false, null);
    }

    private static Counter counter(String value) {
        return Counter.open(new BigDecimal(value), "Ít hộ hơn", Instant.EPOCH);
    }

    private static List<String> values(Spread spread) {
        return spread.shares().stream()
                .map(share -> share.value().toPlainString())
                .toList();
    }

    private static UnitId unit(int n) {
        return new UnitId(UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n)));
    }
}
