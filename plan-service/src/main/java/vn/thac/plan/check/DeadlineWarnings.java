package vn.thac.plan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thac.core.problem.Fault;
import vn.thac.directory.calendar.WorkingDays;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.Frequency;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.packages.ReportingLine.Kind;
import vn.thac.plan.packages.ReportingLine.Window;

/**
 * A stated window and a deadline that leave no working day between the end of the data and the report: Decree
 * 09/2019/NĐ-CP, Article 8.5.b. Read as it is worded, by the day nearest to the end of the data. Where the window is
 * unstated it follows the deadline, and there is nothing to say.
 */
final class DeadlineWarnings {

    private static final int YEARS_AHEAD = 5;

    /** Data to one day, the report by another. */
    record Tight(LocalDate end, LocalDate due) {}

    private DeadlineWarnings() {}

    static List<Fault> of(PlanPackage plan, LocalDate day) {
        List<Fault> warnings = new ArrayList<>();
        for (int i = 0; i < plan.reporting().size(); i++) {
            Optional<Tight> tight = tight(plan.reporting().get(i), day.getYear());
            if (tight.isPresent()) {
                warnings.add(new Fault(
                        PlanRefusal.DEADLINE_WITHIN_ITS_DATA,
                        "/reporting/" + i + "/deadline",
                        Map.of("end", tight.get().end(), "due", tight.get().due())));
            }
        }
        return warnings;
    }

    /** The first period from a year on whose report would be due before a working day has passed since its data end. */
    static Optional<Tight> tight(ReportingLine rule, int year) {
        Optional<Frequency> frequency = Frequency.find(rule.frequency());
        return rule.windowOrDefault() == Window.UNSTATED || rule.kindOrDefault() != Kind.PERIODIC || frequency.isEmpty()
                ? Optional.empty()
                : IntStream.range(year, year + YEARS_AHEAD)
                        .boxed()
                        .flatMap(in -> frequency.get().endsIn(in).stream())
                        .map(end -> tight(rule, end))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Optional<Tight> tight(ReportingLine rule, LocalDate end) {
        LocalDate data = rule.dataEnd(end);
        return rule.due(end).filter(due -> !WorkingDays.isAnyAfter(data, due)).map(due -> new Tight(data, due));
    }
}
