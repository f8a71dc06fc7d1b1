package vn.thac.report.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.ReportState;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Indicator;
import vn.thac.report.form.Missing;
import vn.thac.report.form.OverTime;
import vn.thac.report.form.Rule;
import vn.thac.report.rollup.Forest;
import vn.thac.report.rollup.Gaps;
import vn.thac.report.rollup.OwnReport;
import vn.thac.report.rollup.Silence;

/**
 * Random trees over random months, in which some report, some don't, some need not, and some months nobody is asked: the
 * figure of all of it is what a model says that looks at each cell, unit by month, and reckons in fractions.
 */
class OverPeriodsProperties {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    /** What one unit owes for one month, by the model. */
    private record Cell(
            int place,
            ReportState state,
            boolean over,
            @Nullable Fraction up,
            @Nullable Fraction down,
            boolean notApplicable) {

        boolean gives() {
            return state.counts() && up != null;
        }

        boolean silent() {
            boolean owed = state != ReportState.WAIVED && state != ReportState.CLOSED;
            return owed && !state.counts();
        }
    }

    /** Always shortened. */
    private record Fraction(BigInteger up, BigInteger down) implements Comparable<Fraction> {

        static Fraction of(BigInteger up, BigInteger down) {
            BigInteger by = up.gcd(down).max(BigInteger.ONE);
            return new Fraction(up.divide(by), down.divide(by));
        }

        static Fraction of(long number) {
            return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
        }

        static Fraction of(BigDecimal number) {
            BigInteger down = BigInteger.TEN.pow(Math.max(0, number.scale()));
            return of(number.multiply(new BigDecimal(down)).toBigIntegerExact(), down);
        }

        Fraction plus(Fraction other) {
            return of(up.multiply(other.down).add(other.up.multiply(down)), down.multiply(other.down));
        }

        Fraction over(Fraction other) {
            return of(up.multiply(other.down), down.multiply(other.up));
        }

        @Override
        public int compareTo(Fraction other) {
            return up.multiply(other.down).compareTo(other.up.multiply(down));
        }
    }

    private static final class World {
        final List<Integer> parents = new ArrayList<>(List.of(-1));
        final List<UUID> ids = new ArrayList<>(List.of(UUID.randomUUID()));
        /** Null: nobody is asked. */
        final List<@Nullable List<Cell>> months = new ArrayList<>();

        World(Random random, boolean parts) {
            for (int i = random.nextInt(6) + 1; i > 0; i--) {
                parents.add(random.nextInt(parents.size()));
                ids.add(UUID.randomUUID());
            }
            for (int month = random.nextInt(5) + 1; month > 0; month--) {
                months.add(random.nextInt(6) == 0 ? null : month(random, parts));
            }
        }

        private List<Cell> month(Random random, boolean parts) {
            boolean all = random.nextBoolean();
            List<Cell> month = new ArrayList<>();
            for (int place = 0; place < parents.size(); place++) {
                for (int of = random.nextInt(3); of > 0; of--) {
                    ReportState state = all
                            ? ReportState.ACCEPTED
                            : ReportState.values()[random.nextInt(ReportState.values().length)];
                    boolean notApplicable = state.counts() && random.nextInt(6) == 0;
                    boolean figure = state.counts() && !notApplicable;
                    long down = parts ? random.nextInt(4) : 1;
                    long up = parts ? random.nextInt((int) down + 1) : random.nextInt(7) - 1;
                    month.add(new Cell(
                            place,
                            state,
                            random.nextBoolean(),
                            figure ? Fraction.of(up) : null,
                            figure && parts ? Fraction.of(down) : null,
                            notApplicable));
                }
            }
            return month;
        }

        boolean isAbove(int above, int place) {
            for (int at = parents.get(place); at >= 0; at = parents.get(at)) {
                if (at == above) {
                    return true;
                }
            }
            return false;
        }

        Map<UUID, @Nullable UUID> above() {
            Map<UUID, @Nullable UUID> above = new HashMap<>();
            for (int i = 0; i < parents.size(); i++) {
                above.put(ids.get(i), parents.get(i) < 0 ? null : ids.get(parents.get(i)));
            }
            return above;
        }
    }

    /** What is known of a month: its figure if it has one, and how much is wanting. */
    private record Month(
            boolean asked, @Nullable Fraction up, @Nullable Fraction down, int overdue, int awaited, boolean answered) {

        Fraction quotient() {
            return down == null ? up : up.over(down);
        }

        boolean hasQuotient() {
            return up != null && (down == null || down.up().signum() != 0);
        }
    }

    @Property(tries = 4_000)
    void a_figure_over_units_and_months_is_the_models(
            @ForAll Random random, @ForAll Rule rule, @ForAll OverTime overTime, @ForAll Missing missing) {
        boolean fits =
                rule.needsParts() ? overTime != OverTime.SUM && missing != Missing.ZERO : overTime != OverTime.PARTS;
        if (!fits) {
            return;
        }
        World world = new World(random, rule.needsParts());
        Indicator indicator =
                new Indicator("I", 1, "I", rule, null, null, BigDecimal.TEN, null, false, null, overTime, missing);
        OverPeriods found = found(world, indicator);

        List<Month> months =
                world.months.stream().map(m -> month(world, m, rule, missing)).toList();
        Optional<Fraction> expected = expected(months, overTime, missing);
        assertEquals(expected, value(found.amount()), () -> months.toString());
        assertEquals((int) months.stream().filter(Month::asked).count(), found.asked());
        assertEquals((int) months.stream().filter(m -> m.up() != null).count(), found.given());
    }

    /** Sums, parts, greatest and least: whichever is put together first, and in whatever order. */
    @Property(tries = 1_000)
    void where_the_order_of_adding_must_not_matter_it_does_not(@ForAll Random random, @ForAll Rule rule) {
        OverTime same =
                switch (rule) {
                    case SUM -> OverTime.SUM;
                    case RATIO, RATE -> OverTime.PARTS;
                    case MAX -> OverTime.MAX;
                    case MIN -> OverTime.MIN;
                    case NOT_ADDITIVE -> OverTime.NONE;
                };
        World world = new World(random, rule.needsParts());
        Indicator indicator =
                new Indicator("I", 1, "I", rule, null, null, null, null, false, null, same, Missing.LEFT_OUT);
        List<Cell> all = new ArrayList<>(world.months.stream()
                .flatMap(Stream::ofNullable)
                .flatMap(month -> supplying(world, month, rule).stream())
                .toList());
        Collections.shuffle(all, random);
        Optional<Fraction> flat = rule == Rule.NOT_ADDITIVE || all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream()
                        .map(Cell::up)
                        .reduce((a, b) -> together(a, b, rule))
                        .orElseThrow());
        Amount found = found(world, indicator).amount();
        assertEquals(flat, Optional.ofNullable(found.numerator()).map(Fraction::of));
        if (rule.needsParts() && !all.isEmpty()) {
            Fraction down = all.stream().map(Cell::down).reduce(Fraction::plus).orElseThrow();
            assertEquals(down, Fraction.of(found.denominator()));
        }
    }

    // ------------------------------------------------------------------------------------------ the program

    private static OverPeriods found(World world, Indicator indicator) {
        List<OverPeriods.Part> parts = world.months.stream()
                .map(month -> new OverPeriods.Part(month == null ? null : cell(world, month, indicator)))
                .toList();
        return OverPeriods.of(indicator, parts);
    }

    private static vn.thac.report.measure.Cell cell(World world, List<Cell> month, Indicator indicator) {
        Forest forest = new Forest(world.above(), pin -> indicator.rule());
        Map<UUID, List<Silence.Owing>> places = new HashMap<>();
        for (Cell one : month) {
            Answer answer = one.notApplicable()
                    ? Answer.notApplicable()
                    : one.up() == null
                            ? null
                            : Answer.given(
                                    new Amount(number(one.up()), one.down() == null ? null : number(one.down())));
            OwnReport report = new OwnReport(
                    UUID.randomUUID(),
                    UnitId.next(),
                    "commune",
                    one.state(),
                    false,
                    one.over() ? TODAY.minusDays(1) : TODAY,
                    null,
                    answer == null ? Map.of() : Map.of(indicator.pinned(), answer));
            UUID area = world.ids.get(one.place());
            forest.add(area, report);
            places.computeIfAbsent(area, a -> new ArrayList<>())
                    .add(new Silence.Owing(report, true, report.state().isOutstanding()));
        }
        Gaps gaps = indicator.whatIsMissing() == Missing.LEFT_OUT
                ? Gaps.NONE
                : Silence.of(places, world.above(), indicator.pinned(), indicator.rule(), TODAY);
        return new vn.thac.report.measure.Cell(indicator, forest.total().cell(indicator.pinned()), gaps);
    }

    private static BigDecimal number(Fraction whole) {
        return new BigDecimal(whole.up());
    }

    private static Optional<Fraction> value(Amount amount) {
        if (amount.isNone()) {
            return Optional.empty();
        }
        Fraction up = Fraction.of(amount.numerator());
        if (amount.denominator() == null) {
            return Optional.of(up);
        }
        return amount.denominator().signum() == 0
                ? Optional.empty()
                : Optional.of(up.over(Fraction.of(amount.denominator())));
    }

    // ------------------------------------------------------------------------------------------ the model

    private static Month month(World world, @Nullable List<Cell> cells, Rule rule, Missing missing) {
        if (cells == null) {
            return new Month(false, null, null, 0, 0, false);
        }
        List<Cell> in = supplying(world, cells, rule);
        Fraction up = rule == Rule.NOT_ADDITIVE && in.size() > 1
                ? null
                : in.stream()
                        .map(Cell::up)
                        .reduce((a, b) -> together(a, b, rule))
                        .orElse(null);
        Fraction down = in.stream()
                .map(Cell::down)
                .flatMap(Stream::ofNullable)
                .reduce(Fraction::plus)
                .orElse(null);
        int overdue = 0;
        int awaited = 0;
        for (Cell one : cells) {
            boolean wanting = one.silent() && isSuppliedThere(world, cells, one, rule);
            overdue += wanting && one.over() ? 1 : 0;
            awaited += wanting && !one.over() ? 1 : 0;
        }
        if (missing == Missing.ZERO && overdue > 0 && !(rule == Rule.NOT_ADDITIVE && up != null)) {
            up = up == null ? Fraction.of(0) : together(up, Fraction.of(0), rule);
        }
        return new Month(
                true,
                up,
                down,
                overdue,
                awaited,
                up != null
                        || cells.stream()
                                .anyMatch(c -> c.notApplicable() && c.state().counts()));
    }

    /** Whether a figure of it would be added: units of one place do, as long as nothing below them speaks for it. */
    private static boolean isSuppliedThere(World world, List<Cell> cells, Cell one, Rule rule) {
        if (rule == Rule.NOT_ADDITIVE) {
            return one.place() == 0;
        }
        List<Cell> giving = cells.stream().filter(Cell::gives).toList();
        boolean below = giving.stream().anyMatch(other -> world.isAbove(one.place(), other.place()));
        boolean beside = giving.stream().anyMatch(other -> other.place() == one.place());
        boolean above = giving.stream().anyMatch(other -> world.isAbove(other.place(), one.place()));
        return !below && (beside || !above);
    }

    /** Of the units that give a figure those with no such unit below; of what is not additive the place itself. */
    private static List<Cell> supplying(World world, List<Cell> cells, Rule rule) {
        return cells.stream()
                .filter(Cell::gives)
                .filter(one -> rule == Rule.NOT_ADDITIVE
                        ? one.place() == 0
                        : cells.stream()
                                .filter(Cell::gives)
                                .noneMatch(other -> world.isAbove(one.place(), other.place())))
                .toList();
    }

    private static Fraction together(Fraction a, Fraction b, Rule rule) {
        return switch (rule) {
            case MAX -> a.compareTo(b) < 0 ? b : a;
            case MIN -> a.compareTo(b) > 0 ? b : a;
            default -> a.plus(b);
        };
    }

    private static Optional<Fraction> expected(List<Month> months, OverTime overTime, Missing missing) {
        List<Month> needed = overTime == OverTime.LAST ? List.of(months.get(months.size() - 1)) : months;
        boolean unknown = missing == Missing.UNKNOWN
                && needed.stream().anyMatch(m -> !m.asked() || m.overdue() + m.awaited() > 0 || !m.answered());
        List<Month> given = months.stream().filter(m -> m.up() != null).toList();
        List<Fraction> quotients =
                given.stream().filter(Month::hasQuotient).map(Month::quotient).toList();
        if (unknown || given.isEmpty()) {
            return Optional.empty();
        }
        return switch (overTime) {
            case SUM -> quotients.stream().reduce(Fraction::plus);
            case LAST ->
                Optional.of(given.get(given.size() - 1))
                        .filter(Month::hasQuotient)
                        .map(Month::quotient);
            case AVERAGE -> quotients.stream().reduce(Fraction::plus).map(s -> s.over(Fraction.of(quotients.size())));
            case MAX -> quotients.stream().max(Fraction::compareTo);
            case MIN -> quotients.stream().min(Fraction::compareTo);
            case PARTS -> {
                Fraction down =
                        given.stream().map(Month::down).reduce(Fraction::plus).orElseThrow();
                yield down.up().signum() == 0
                        ? Optional.empty()
                        : Optional.of(given.stream()
                                .map(Month::up)
                                .reduce(Fraction::plus)
                                .orElseThrow()
                                .over(down));
            }
            case NONE -> Optional.empty();
        };
    }
}
