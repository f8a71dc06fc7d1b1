package vn.thac.report.target;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Share;
import vn.thac.report.form.Direction;
import vn.thac.report.target.Judgement.Why;
import vn.thac.report.target.Target.Verdict;

/** Holds a target against figures: as strict as it is written, and without a verdict where nothing can be said. */
public final class Judge {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Judge() {}

    /**
     * A figure of an indicator.
     *
     * @param per of a quotient: in how many it is given, a share in 100
     * @param unit its unit of measure; null where the definition says none
     */
    public record Figure(
            Quantity value,
            @Nullable BigDecimal per,
            @Nullable String unit) {}

    /**
     * What is known of an indicator.
     *
     * @param now its latest figure, of {@code year}
     * @param before its figure of the year before that
     */
    public record Figures(Figure now, int year, @Nullable Figure before) {}

    /** The same in the unit of measure in which the target is written. */
    private record Written(Quantity now, int year, @Nullable Quantity before) {}

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
        Written written = asWritten(target, known);
        return written == null
                ? Judgement.none(Why.MEASURED_OTHERWISE)
                : judged(target, direction, written).improved(improved(target, direction, written));
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

    private static Judgement judged(Target target, @Nullable Direction direction, Written known) {
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
        Quantity figure = known.now();
        return Judgement.of(
                target.upTo() != null
                        ? figure.compareTo(value) >= 0 && figure.compareTo(target.upTo()) <= 0
                        : comparator != null && comparator.met(figure.compareTo(value), direction));
    }

    /** To change by 5 to 10 % is to change by 5 % at least: what goes further is no worse. */
    private static Judgement changed(Target target, ChangeWanted change, BigDecimal value, Written known) {
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

    /** Null where the figure is of something else; one of the year before that is so is none. */
    private static @Nullable Written asWritten(Target target, Figures known) {
        Figure now = known.now();
        Figure before = known.before();
        Quantity is = asWritten(target, now, now);
        boolean comparable = before != null && (before.per() == null) == (now.per() == null);
        return is == null
                ? null
                : new Written(is, known.year(), before != null && comparable ? asWritten(target, before, now) : null);
    }

    /**
     * A rate per 1,000 is held against a target per 100,000, and a million against a thousand million, as what it would be
     * there. Where the target says no unit it is that of the latest figure.
     */
    private static @Nullable Quantity asWritten(Target target, Figure figure, Figure now) {
        BigDecimal per = figure.per();
        if (per != null) {
            BigDecimal wanted = per(target);
            return figure.value().in(wanted == null ? Objects.requireNonNull(now.per()) : wanted, per);
        }
        boolean says = target.value() != null && target.unit() != null && !changesByAPart(target);
        String unit = says ? target.unit() : now.unit();
        if (unit == null || figure.unit() == null) {
            return figure.value();
        }
        UnitOfMeasure wanted = UnitOfMeasure.of(unit);
        UnitOfMeasure has = UnitOfMeasure.of(figure.unit());
        return wanted.countsAs(has) ? figure.value().in(has.each(), wanted.each()) : null;
    }

    /** In how many a target wants a quotient; null where it says nothing, or by what part it is to change. */
    private static @Nullable BigDecimal per(Target target) {
        if (target.per() != null) {
            return BigDecimal.valueOf(target.per());
        }
        return changesByAPart(target) ? null : Share.inHowMany(target.unit());
    }

    private static boolean changesByAPart(Target target) {
        return target.change() != null && isShare(target);
    }

    private static @Nullable Boolean improved(Target target, @Nullable Direction direction, Written known) {
        boolean later = target.year() != null && known.year() > target.year();
        if (!Target.IMPROVE.equals(target.then()) || !later || known.before() == null || direction == null) {
            return null;
        }
        int risen = known.now().compareTo(known.before());
        return direction == Direction.UP ? risen > 0 : risen < 0;
    }

    private static boolean isShare(Target target) {
        return Share.isPercent(target.unit());
    }
}
