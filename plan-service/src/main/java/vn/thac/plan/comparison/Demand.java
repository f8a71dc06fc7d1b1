package vn.thac.plan.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.text.Text;
import vn.thac.plan.target.Baseline;
import vn.thac.plan.target.ChangeWanted;
import vn.thac.plan.target.Comparator;
import vn.thac.plan.target.Direction;
import vn.thac.plan.target.Grade;
import vn.thac.plan.target.Target;

/** What a target wants of a figure. */
record Demand(Target target) {

    /** A target wants one of these. */
    enum Kind implements WireName {
        VALUE,
        GRADE,
        ANSWER
    }

    /** Null where it wants nothing that a figure could meet. */
    @Nullable
    Kind kind() {
        if (target.grade() != null) {
            return Kind.GRADE;
        }
        if (target.answer() != null) {
            return Kind.ANSWER;
        }
        return target.value() == null ? null : Kind.VALUE;
    }

    boolean changes() {
        return target.change() != null;
    }

    boolean changesEveryYear() {
        return target.change() != null && target.change().everyYear();
    }

    /** Whether both change the same way, each year or not, or neither changes. */
    boolean changesAs(Demand other) {
        ChangeWanted one = target.change();
        ChangeWanted another = other.target.change();
        return one == null || another == null
                ? one == null && another == null
                : one.way() == another.way() && one.everyYear() == another.everyYear();
    }

    /** Whether both say where the figure stood, and that it stood at the same, or neither does. */
    boolean startsAs(Demand other) {
        Baseline one = target.baseline();
        Baseline another = other.target.baseline();
        return one == null || another == null
                ? one == null && another == null
                : perOf(one.value(), other).compareTo(other.perOf(another.value(), this)) == 0
                        && Objects.equals(one.year(), another.year());
    }

    /** Of demands of one kind: whether whoever meets this one meets the other; null where nobody can tell. */
    @Nullable
    Boolean meets(Demand asked, @Nullable Direction better) {
        if (target.answer() != null || asked.target.answer() != null) {
            return Objects.equals(target.answer(), asked.target.answer());
        }
        if (target.grade() != null && asked.target.grade() != null) {
            return meets(target.grade(), asked.target.grade(), asked);
        }
        return bound(asked).isWithin(asked.bound(this).asked(asked.changes() ? Direction.UP : better));
    }

    /** By their places, where both are in one list. */
    private @Nullable Boolean meets(Grade has, Grade wanted, Demand asked) {
        List<String> below = keys(has);
        List<String> above = keys(wanted);
        List<String> order = above.isEmpty() ? below : above;
        int place = order.indexOf(Text.key(has.at()));
        int from = order.indexOf(Text.key(wanted.at()));
        if (!below.isEmpty() && !below.equals(order)) {
            return null;
        }
        if (place < 0 || from < 0) {
            boolean same = Text.key(has.at()).equals(Text.key(wanted.at())) && comparator() == asked.comparator();
            return same ? Boolean.TRUE : null;
        }
        return Bound.of(comparator(), BigDecimal.valueOf(place))
                .isWithin(Bound.of(asked.comparator(), BigDecimal.valueOf(from)).asked(Direction.UP));
    }

    private static List<String> keys(Grade grade) {
        return grade.of().stream().map(Text::key).toList();
    }

    /** To change by 5 to 10 % is to change by 5 % at least: what goes further is no worse. */
    private Bound bound(Demand other) {
        BigDecimal written = Objects.requireNonNull(target.value());
        BigDecimal value = target.changesByAPart() ? written : perOf(written, other);
        if (target.upTo() == null) {
            return Bound.of(comparator(), value);
        }
        return changes() ? Bound.of(Comparator.AT_LEAST, value) : Bound.between(value, perOf(target.upTo(), other));
    }

    /** Of two rates, both numbers in as many. */
    private BigDecimal perOf(BigDecimal number, Demand other) {
        return target.per() == null || other.target.per() == null
                ? number
                : number.multiply(BigDecimal.valueOf(other.target.per()));
    }

    private Comparator comparator() {
        if (target.comparator() != null) {
            return target.comparator();
        }
        return target.grade() == null ? Comparator.EXACTLY : Comparator.AT_LEAST;
    }

    /** In few words: "reduction &gt;= 5 %", "550/100000". */
    String line() {
        Kind kind = kind();
        if (kind == null) {
            return "";
        }
        return switch (kind) {
            case ANSWER -> "answer: " + target.answer();
            case GRADE ->
                comparator().wire() + " "
                        + Objects.requireNonNull(target.grade()).at();
            case VALUE -> number();
        };
    }

    private String number() {
        String value = Objects.requireNonNull(target.value()).toPlainString();
        return Stream.of(
                        target.change() == null ? "" : target.change().way().wire(),
                        changesEveryYear() ? "yearly" : "",
                        target.upTo() == null ? comparator().wire() : "",
                        (target.upTo() == null
                                        ? value
                                        : value + "–" + target.upTo().toPlainString())
                                + (target.per() == null ? "" : "/" + target.per()),
                        Objects.toString(target.unit(), ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
