package vn.thac.plan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.directory.calendar.YearWindow;
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

/** What a plan may do but should know of, before it is kept and before it is issued: real plans do all of it. */
public final class Warnings {

    private Warnings() {}

    /**
     * @param date of the document, as it will be issued
     * @param onlyRequested addressees that stand beside the issuer
     */
    public static List<Fault> of(
            PlanPackage plan,
            @Nullable DocumentDate date,
            String issuerTrack,
            Map<String, KnownUnit> units,
            Set<String> onlyRequested,
            LocalDate today) {
        List<Fault> warnings = new ArrayList<>();
        basisAfterDate(plan, date, warnings);
        reportingBindsRequested(plan, new PlanRelations(plan, issuerTrack, units, onlyRequested), warnings);
        supplierUndeclared(plan, warnings);
        warnings.addAll(ofInheritance(plan));
        enteredLate(plan, date, today, warnings);
        windowsUnread(plan, warnings);
        warnings.addAll(DeadlineWarnings.of(plan, DocumentDate.day(date, null, today)));
        return warnings;
    }

    /** What a draft that was taken over from above still leaves open. */
    public static List<Fault> ofInheritance(PlanPackage plan) {
        List<Fault> warnings = new ArrayList<>();
        for (int i = 0; i < plan.reporting().size(); i++) {
            ReportingLine rule = plan.reporting().get(i);
            if (!rule.origins().isEmpty() && rule.who().isEmpty()) {
                warnings.add(
                        new Fault(PlanRefusal.REPORTERS_UNSAID, "/reporting/" + i + "/who", Map.of("key", rule.key())));
            }
        }
        return warnings;
    }

    /** Where several addressees answer one form, it is as well to say whose figure of each indicator counts. */
    private static void supplierUndeclared(PlanPackage plan, List<Fault> warnings) {
        Map<String, Addressee> addressees = plan.addresseesByKey();
        for (int i = 0; i < plan.reporting().size(); i++) {
            ReportingLine rule = plan.reporting().get(i);
            long reporters = rule.who().stream()
                    .flatMap(who -> PlanPackage.leaves(who, addressees).stream())
                    .distinct()
                    .count();
            List<String> open = new ArrayList<>(plan.forms().stream()
                    .filter(form -> form.code().equals(rule.form()))
                    .flatMap(form -> form.indicators().stream())
                    .toList());
            rule.suppliedBy().forEach(declared -> open.removeAll(declared.indicators()));
            if (reporters > 1 && !open.isEmpty()) {
                warnings.add(new Fault(
                        PlanRefusal.SUPPLIER_UNDECLARED,
                        "/reporting/" + i,
                        Map.of("indicators", String.join(", ", open))));
            }
        }
    }

    /** A plan that is entered after its date: what was due in between is late at once, what was to report is left out. */
    private static void enteredLate(
            PlanPackage plan, @Nullable DocumentDate date, LocalDate today, List<Fault> warnings) {
        LocalDate day = DocumentDate.day(date, null, today);
        for (int i = 0; i < plan.reporting().size(); i++) {
            PeriodsLeftOut over = PeriodsLeftOut.of(plan.reporting().get(i), day, today);
            if (!over.periods().isEmpty()) {
                warnings.add(new Fault(
                        PlanRefusal.PERIODS_LEFT_OUT,
                        "/reporting/" + i,
                        Map.of("from", day, "today", today, "periods", over)));
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

    /** Days of the year that nobody can tell: what falls on them opens no occurrence (R36). */
    private static void windowsUnread(PlanPackage plan, List<Fault> warnings) {
        for (int i = 0; i < plan.duties().size(); i++) {
            unread(plan.duties().get(i).windows(), "/duties/" + i, warnings);
        }
        for (int i = 0; i < plan.taskGroups().size(); i++) {
            List<Task> tasks = plan.taskGroups().get(i).tasks();
            for (int j = 0; j < tasks.size(); j++) {
                unread(tasks.get(j).windows(), "/taskGroups/" + i + "/tasks/" + j, warnings);
            }
        }
    }

    private static void unread(List<String> windows, String place, List<Fault> warnings) {
        for (int i = 0; i < windows.size(); i++) {
            if (YearWindow.read(windows.get(i)).isEmpty()) {
                warnings.add(new Fault(
                        PlanRefusal.WINDOW_UNREAD, place + "/windows/" + i, Map.of("window", windows.get(i))));
            }
        }
    }

    private static void dueAlready(@Nullable LocalDate due, String place, LocalDate today, List<Fault> warnings) {
        if (due != null && due.isBefore(today)) {
            warnings.add(new Fault(PlanRefusal.DUE_BEFORE_ENTRY, place + "/due", Map.of("due", due, "today", today)));
        }
    }

    private static void basisAfterDate(PlanPackage plan, @Nullable DocumentDate date, List<Fault> warnings) {
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
