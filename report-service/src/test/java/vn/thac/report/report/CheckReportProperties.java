package vn.thac.report.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.FigureInput;
import vn.thac.report.form.Figures;
import vn.thac.report.form.Form;
import vn.thac.report.form.Indicator;
import vn.thac.report.form.Rule;
import vn.thac.report.review.Outcome;
import vn.thac.report.review.Reason;
import vn.thac.report.review.ReviewView;

/** What may change in a report that came back, counted cell by cell by another way than {@link CheckReport} goes. */
class CheckReportProperties {

    /**
     * One indicator of a report that was returned.
     *
     * @param was what stood there; null: not applicable
     * @param zeros with how many zeros the same number is written now
     */
    record Cell(@Nullable Integer was, @Nullable Integer now, int zeros, boolean returned) {

        boolean isOtherwise() {
            return was == null ? now != null : !was.equals(now);
        }
    }

    @Provide
    Arbitrary<List<Cell>> cells() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 2).injectNull(0.3);
        return Combinators.combine(
                        numbers, numbers, Arbitraries.integers().between(0, 3), Arbitraries.of(true, false, false))
                .as(Cell::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Form form(int size) {
        return new Form(
                "F",
                1,
                true,
                IntStream.range(0, size)
                        .mapToObj(i -> new Indicator("I" + i, 1, "Chỉ tiêu " + i, Rule.SUM, null, null, null))
                        .toList());
    }

    private static Report before(List<Cell> cells) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Integer was = cells.get(i).was();
            answers.put(
                    "I" + i + "@1",
                    was == null ? Answer.notApplicable() : Answer.given(Amount.of(BigDecimal.valueOf(was))));
        }
        return new Report(1, Instant.EPOCH, "unit", false, null, new Figures(answers, Map.of()), null, null);
    }

    private static FigureInput input(int i, Cell cell) {
        BigDecimal number =
                cell.now() == null ? null : BigDecimal.valueOf(cell.now()).setScale(cell.zeros());
        return new FigureInput("I" + i, null, null, number, cell.now() == null ? true : null, null);
    }

    private static List<String> pointers(Faults faults) {
        try {
            faults.refuse();
            return List.of();
        } catch (Refused refused) {
            return refused.faults().stream()
                    .map(f -> f.refusal().code() + " " + f.pointer())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> checked(Submission sent, Form form, Report before, List<Reason> reasons) {
        Faults faults = new Faults();
        Figures figures = CheckReport.check(sent, form, faults);
        CheckReport.locked(
                sent,
                figures,
                form,
                before,
                new ReviewView(Outcome.RETURNED, Instant.EPOCH, "reviewer", UnitId.next(), reasons),
                faults);
        return pointers(faults);
    }

    @Property(tries = 2_000)
    void what_was_not_returned_is_locked_where_it_stands_in_whatever_order_it_is_sent(
            @ForAll("cells") List<Cell> cells, @ForAll long seed, @ForAll boolean whole, @ForAll boolean said) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, cells.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).returned()) {
                reasons.add(new Reason("I" + i, "other", "Xem lại."));
            }
        }
        if (whole || reasons.isEmpty()) {
            reasons.add(new Reason(null, "other", "Xem lại toàn bộ."));
        }
        boolean locks = !said && reasons.stream().noneMatch(r -> r.indicator() == null);
        List<String> expected = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            Cell cell = cells.get(order.get(place));
            if (locks && !cell.returned() && cell.isOtherwise()) {
                expected.add("cell-locked /figures/" + place);
            }
        }
        Collections.sort(expected);
        Submission sent = new Submission(
                null, order.stream().map(i -> input(i, cells.get(i))).toList(), said ? "Đếm lại." : null, null);

        assertEquals(expected, checked(sent, form(cells.size()), before(cells), reasons));
    }

    @Property(tries = 500)
    void a_cell_that_is_missing_twice_there_or_impossible_is_told_as_that_and_never_as_locked(
            @ForAll("cells") List<Cell> cells, @ForAll @IntRange(min = 0, max = 5) int which) {
        int odd = which % cells.size();
        List<FigureInput> figures = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            figures.add(input(i, new Cell(cell.was(), cell.was(), cell.zeros(), false)));
        }
        figures.set(odd, new FigureInput("I" + odd, null, null, new BigDecimal("0.1234567"), null, null));
        figures.add(new FigureInput("I" + odd, null, null, BigDecimal.ONE, null, null));
        List<Reason> reasons = List.of(new Reason("I-elsewhere", "other", "Xem lại."));

        assertEquals(
                List.of(
                        "figure-too-long /figures/" + odd + "/value",
                        "figure-twice /figures/" + cells.size() + "/indicator"),
                checked(new Submission(null, new ArrayList<>(figures)), form(cells.size()), before(cells), reasons));
    }

    /** Words alone, figures without a form, reasons and narratives of every length, all faults at once. */
    @Property(tries = 500)
    void a_report_without_a_form_takes_words_and_every_fault_is_told_at_its_place(
            @ForAll @IntRange(min = 0, max = 3) int narrative,
            @ForAll @IntRange(min = 0, max = 3) int reason,
            @ForAll boolean withFigures) {
        List<String> texts = new ArrayList<>(List.of("", " \n", "Đã làm."));
        texts.add("x".repeat(Submission.NARRATIVE_LENGTH + 1));
        List<String> reasons = new ArrayList<>(List.of("Đếm lại.", " ", "y".repeat(4001)));
        reasons.add(0, null);
        Submission sent = new Submission(
                texts.get(narrative),
                withFigures ? List.of(new FigureInput("I0", null, null, BigDecimal.ONE, null, null)) : null,
                reasons.get(reason),
                null);
        List<String> expected = new ArrayList<>();
        if (narrative == 3) {
            expected.add("narrative-too-long /narrative");
        }
        if (narrative < 2) {
            expected.add("report-empty /narrative");
        }
        if (reason > 1) {
            expected.add((reason == 2 ? "reason-missing" : "reason-too-long") + " /reason");
        }
        if (withFigures) {
            expected.add("report-has-no-form /figures");
        }
        Collections.sort(expected);
        Faults faults = new Faults();

        assertEquals(Figures.NONE, CheckReport.check(sent, null, faults));
        assertEquals(expected, pointers(faults));
    }
}
