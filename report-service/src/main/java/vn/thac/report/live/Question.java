package vn.thac.report.live;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;
import vn.thac.report.period.Window;
import vn.thac.report.rollup.Scope;

/**
 * What a form asks of one window: figures of other windows, and of other requests out of turn, are other questions and
 * never add up. Where no plan says which days the data cover, the window is the period as such.
 *
 * @param window null where it is not stated
 * @param regimes those that ask it, the earliest first
 * @param scope where its totals are: at the one regime that answers it, else at its own nodes
 * @param overRegimes whether it has nodes of its own, over those who are entitled to answer
 */
public record Question(
        Scope scope, String form, Period period, @Nullable Window window, List<RegimeId> regimes, boolean overRegimes) {

    /** The question of one regime, asked for by itself: whoever owes under it answers. */
    public static Question alone(String form, Period period, @Nullable Window window, RegimeId regime) {
        return new Question(Scope.ofRegime(regime), form, period, window, List.of(regime), false);
    }

    /** Of regimes that ask the same, the earliest first; {@code mixed} where some who owe are not entitled. */
    static Question of(String form, Period period, @Nullable Window window, List<RegimeId> regimes, boolean mixed) {
        return regimes.size() == 1 && !mixed
                ? alone(form, period, window, regimes.get(0))
                : new Question(ownNodes(form, period, window, regimes), form, period, window, regimes, true);
    }

    /** Where its own nodes are, whether or not its totals are there now. */
    Scope ownNodes() {
        return ownNodes(form, period, window, regimes);
    }

    private static Scope ownNodes(String form, Period period, @Nullable Window window, List<RegimeId> regimes) {
        String of = period.calendar().isEmpty()
                ? regimes.get(0).toString()
                : window == null ? "" : window.from() + ".." + window.to();
        return new Scope(UUID.nameUUIDFromBytes(
                ("question:" + form + ":" + period.key() + ":" + of).getBytes(StandardCharsets.UTF_8)));
    }

    /** The regime that alone asks it, out of turn. */
    @Nullable
    RegimeId request() {
        return period.calendar().isEmpty() ? regimes.get(0) : null;
    }

    public UUID[] regimeIds() {
        return regimes.stream().map(RegimeId::value).toArray(UUID[]::new);
    }
}
