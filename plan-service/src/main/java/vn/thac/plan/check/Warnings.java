package vn.thac.plan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.duty.Task;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;

/** What a plan may do but should know of: real plans do all of it. */
final class Warnings {

    private Warnings() {}

    static List<Fault> of(
            PlanPackage plan,
            String issuerTrack,
            Map<String, KnownUnit> units,
            Set<String> onlyRequested,
            LocalDate today) {
        List<Fault> warnings = new ArrayList<>();
        basisAfterDate(plan, warnings);
        reportingBindsRequested(plan, new PlanRelations(plan, issuerTrack, units, onlyRequested), warnings);
        enteredLate(plan, today, warnings);
        return warnings;
    }

    /** A plan that is entered after its date: what was due in between is late at once, what was to report is left out. */
    private static void enteredLate(PlanPackage plan, LocalDate today, List<Fault> warnings) {
        DocumentDate date = plan.document().date();
        if (date == null || !date.last().isBefore(today)) {
            return;
        }
        for (int i = 0; i < plan.reporting().size(); i++) {
            if (plan.reporting().get(i).opensByItself()) {
                warnings.add(new Fault(
                        PlanRefusal.PERIODS_LEFT_OUT, "/reporting/" + i, Map.of("from", date.first(), "today", today)));
            }
        }
        for (int i = 0; i < plan.mandates().size(); i++) {
            dueAlready(plan.mandates().get(i).due(), "/mandates/" + i, today, warnings);
        }
        for (int i = 0; i < plan.duties().size(); i++) {
            dueAlready(plan.duties().get(i).due(), "/duties/" + i, today, warnings);
        }
        for (int i = 0; i < plan.taskGroups().size(); i++) {
            List<Task> tasks = plan.taskGroups().get(i).tasks();
            for (int j = 0; j < tasks.size(); j++) {
                dueAlready(tasks.get(j).due(), "/taskGroups/" + i + "/tasks/" + j, today, warnings);
            }
        }
    }

    private static void dueAlready(@Nullable LocalDate due, String place, LocalDate today, List<Fault> warnings) {
        if (due != null && due.isBefore(today)) {
            warnings.add(new Fault(PlanRefusal.DUE_BEFORE_ENTRY, place + "/due", Map.of("due", due, "today", today)));
        }
    }

    private static void basisAfterDate(PlanPackage plan, List<Fault> warnings) {
        DocumentDate date = plan.document().date();
        for (int i = 0; date != null && i < plan.basis().size(); i++) {
            BasisLine basis = plan.basis().get(i);
            if (basis.date() != null && basis.date().value().isAfter(date.last())) {
                warnings.add(
                        new Fault(PlanRefusal.BASIS_AFTER_DATE, "/basis/" + i + "/date", Map.of("key", basis.key())));
            }
        }
    }

    /** A unit that the plan may only request is bound by its reporting rule (R56): flagged, not refused. */
    private static void reportingBindsRequested(PlanPackage plan, PlanRelations relations, List<Fault> warnings) {
        Map<String, Addressee> addressees = plan.addresseesByKey();
        for (int i = 0; i < plan.reporting().size(); i++) {
            ReportingLine rule = plan.reporting().get(i);
            for (int j = 0; j < rule.who().size(); j++) {
                Set<String> leaves = PlanPackage.leaves(rule.who().get(j), addressees);
                List<String> requested = leaves.stream()
                        .filter(leaf -> relations.asAWhole(leaf) == Relation.REQUESTED)
                        .toList();
                if (!requested.isEmpty()) {
                    warnings.add(new Fault(
                            PlanRefusal.REPORTING_BINDS_REQUESTED,
                            "/reporting/" + i + "/who/" + j,
                            Map.of("addressees", String.join(", ", requested))));
                }
            }
        }
    }
}
