package vn.thac.task.together;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Problem;
import vn.thac.core.problem.Problems;
import vn.thac.core.problem.Refused;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.assignment.Step;
import vn.thac.task.step.TakeStep;
import vn.thac.task.together.TogetherReport.One;
import vn.thac.task.together.TogetherView.Row;

/**
 * Takes the same step with several assignments, each in its own transaction and on its own version: sent again, a row that
 * was taken is not taken twice.
 */
@ApplicationScoped
class ReportTogether {

    @Inject
    TakeStep takeStep;

    @Inject
    Problems problems;

    TogetherView report(TogetherReport report, Locale locale) {
        Step step = report.step();
        List<Row> rows = new ArrayList<>();
        for (One one : report.assignments()) {
            rows.add(take(one, rows.size(), step, locale));
        }
        return new TogetherView(rows);
    }

    private Row take(One one, int place, Step step, Locale locale) {
        try {
            Assignment after = QuarkusTransaction.requiringNew()
                    .call(() -> takeStep.take(one.id(), "\"" + one.version() + "\"", step))
                    .after();
            return new Row(one.id(), 200, after.state().stage(), after.version(), null);
        } catch (Refused refused) {
            Problem problem = problem(refused, "/assignments/" + place, locale);
            return new Row(one.id(), problem.status(), null, null, problem);
        }
    }

    /** What the header of a single step says is said of the row's version here. */
    private Problem problem(Refused refused, String row, Locale locale) {
        List<Fault> faults = refused.faults().stream()
                .map(fault -> new Fault(fault.refusal(), row + at(fault.pointer()), fault.args()))
                .toList();
        return problems.problem(refused.kind().status(), faults.get(0).refusal(), faults, locale, null);
    }

    private static String at(String pointer) {
        return pointer.equals("If-Match") ? "/version" : pointer.startsWith("/") ? pointer : "";
    }
}
