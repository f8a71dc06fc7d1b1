package vn.thac.report.target;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.report.form.Direction;
import vn.thac.report.target.Judgement.Why;
import vn.thac.report.target.Target.Verdict;

/** Holds a target against figures: as strict as it is written, and without a verdict where nothing can be said. */
public final class Judge {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Judge() {}

    /**
     * What is known of an indicator.
     *
     * @param now its latest figure, of {@code year}
     * @param before its figure of the year before that
     * @param per of a rate: per how many it is given
     */
    public record Figures(
            Quantity now,
            int year,
            @Nullable Quantity before,
            @Nullable BigDecimal per) {}

    public static Judgement of(Target target, @Nullable Direction direction, @Nullable Figures known) {
        if (target.composite() || target.indicator() == null && known == null) {
            return Judgement.none(target.composite() ? Why.LIST_UNKNOWN : Why.NO_INDICATOR);
        }
        if (target.value() == null && target.grade() == null && target.answer() == null
                || target.value() != null && target.comparator() == null && target.upTo() == null) {
            return Judgement.none(Why.IN_WORDS);
        }
        if (known == null) {
            return Judgement.none(Why.NO_FIGURE);
        }
        return judged(target, direction, known).improved(improved(target, direction, known));
    }

    /** Of a composite target, by the verdicts of all that it counts. */
    public static Judgement ofParts(Target target, Collection<Verdict> parts) {
        if (parts.isEmpty()) {
            return Judgement.none(Why.LIST_UNKNOWN);
        }
        if (target.value() == null || target.comparator() == null) {
            return Judgement.none(Why.IN_WORDS);
        }
        if (parts.contains(Verdict.NO_FIGURE_YET)) {
            return Judgement.none(Why.PARTS_OPEN);
        }
        BigDecimal met =
                BigDecimal.valueOf(parts.stream().filter(Verdict.MET::equals).count());
        Quantity reached = isShare(target)
                ? new Quantity(met.multiply(HUNDRED), BigDecimal.valueOf(parts.size()))
                : Quantity.of(met);
        return Judgement.of(target.comparator().met(reached.compareTo(target.value()), Direction.UP), met);
    }

    /** Of one that counts what a programme wants: all of it that must hold in the year. */
    public static Judgement ofProgramme(Target target, Collection<Verdict> due, boolean isKnown) {
        return isKnown && due.isEmpty() ? Judgement.none(Why.PARTS_NOT_DUE) : ofParts(target, due);
    }

    private static Judgement judged(Target target, @Nullable Direction direction, Figures known) {
        Comparator comparator = target.comparator();
        if (target.answer() != null) {
            return Judgement.of(target.answer() != known.now().isZero());
        }
        if (target.grade() != null) {
            Comparator wanted = comparator == null ? Comparator.AT_LEAST : comparator;
            return Judgement.of(wanted.met(known.now().compareTo(target.grade().place()), Direction.UP));
        }
        BigDecimal value = Objects.requireNonNull(target.value());
        if (target.change() != null) {
            return changed(target, target.change(), value, known);
        }
        Quantity figure = asWritten(target, known);
        return Judgement.of(
                target.upTo() != null
                        ? figure.compareTo(value) >= 0 && figure.compareTo(target.upTo()) <= 0
                        : comparator != null && comparator.met(figure.compareTo(value), direction));
    }

    /** To change by 5 to 10 % is to change by 5 % at least: what goes further is no worse. */
    private static Judgement changed(Target target, ChangeWanted change, BigDecimal value, Figures known) {
        Target.Baseline baseline = target.baseline();
        Quantity before = known.before();
        if (baseline != null
                && (!change.everyYear()
                        || before == null && Integer.valueOf(known.year() - 1).equals(baseline.year()))) {
            before = Quantity.of(baseline.value());
        }
        if (before == null || !change.everyYear() && baseline == null) {
            return Judgement.none(change.everyYear() ? Why.NO_FIGURE_OF_THE_YEAR_BEFORE : Why.NO_BASELINE);
        }
        Quantity reached = change.from(before, known.now(), isShare(target));
        if (reached == null) {
            return Judgement.none(Why.BASELINE_IS_ZERO);
        }
        Comparator comparator = target.comparator() == null ? Comparator.AT_LEAST : target.comparator();
        return Judgement.of(comparator.met(reached.compareTo(value), Direction.UP), reached.rounded());
    }

    /** A rate per 1,000 is held against a target per 100,000 as what it would be there. */
    private static Quantity asWritten(Target target, Figures known) {
        return target.per() == null || known.per() == null
                ? known.now()
                : new Quantity(
                        known.now().numerator().multiply(BigDecimal.valueOf(target.per())),
                        known.now().denominator().multiply(known.per()));
    }

    private static @Nullable Boolean improved(Target target, @Nullable Direction direction, Figures known) {
        boolean later = target.year() != null && known.year() > target.year();
        if (!Target.IMPROVE.equals(target.then()) || !later || known.before() == null || direction == null) {
            return null;
        }
        int risen = known.now().compareTo(known.before());
        return direction == Direction.UP ? risen > 0 : risen < 0;
    }

    private static boolean isShare(Target target) {
        return target.unit() != null && target.unit().strip().startsWith("%");
    }
}
