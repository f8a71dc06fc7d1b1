package vn.thac.plan.sense;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.DocumentDate.Precision;

/** Days exist in the calendar, nothing is due before the plan, periods run forward. */
final class DateRules {

    private final At root;
    private final Faults faults;

    DateRules(At root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    void check() {
        DocumentDate date = date();
        root.each("basis").forEach(basis -> day(basis.at("date"), "value"));
        checkDues(date == null ? null : date.first());
        root.each("programmes").forEach(programme -> checkPeriod(programme.at("period")));
        root.each("reporting").forEach(rule -> checkDeadline(rule.at("deadline")));
    }

    /** Nothing is due before the first day of the plan; what comes from a plan above keeps the date it has there. */
    void checkDues(@Nullable LocalDate first) {
        for (At owner : withDue()) {
            LocalDate due = day(owner, "due");
            boolean early = due != null && first != null && due.isBefore(first);
            boolean own = owner.each("origins").isEmpty();
            faults.addIf(
                    early && own, PlanRefusal.DUE_BEFORE_DATE, owner.at("due").pointer());
        }
    }

    /** The document's own, where it says one that exists. */
    @Nullable
    DocumentDate date() {
        At said = root.at("document").at("date");
        LocalDate day = day(said, "value");
        return day == null
                ? null
                : new DocumentDate(
                        day,
                        WireName.find(Precision.class, String.valueOf(said.text("precision")))
                                .orElse(Precision.DAY));
    }

    private List<At> withDue() {
        List<At> owners = new ArrayList<>(root.each("mandates"));
        owners.addAll(root.each("duties"));
        root.each("taskGroups").forEach(group -> owners.addAll(group.each("tasks")));
        return owners;
    }

    private @Nullable LocalDate day(At owner, String field) {
        String text = owner.text(field);
        if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException impossible) {
            // said below
        }
        faults.add(PlanRefusal.IMPOSSIBLE_DATE, owner.at(field).pointer(), Map.of("date", text));
        return null;
    }

    private void checkPeriod(At period) {
        Integer from = period.integer("from");
        Integer to = period.integer("to");
        Integer orientation = period.integer("orientation");
        Integer vision = period.integer("vision");
        boolean backwards = after(from, to)
                || after(from, orientation)
                || after(from, vision)
                || after(to, orientation)
                || after(to, vision)
                || after(orientation, vision);
        faults.addIf(backwards, PlanRefusal.IMPOSSIBLE_PERIOD, period.pointer());
    }

    private static boolean after(@Nullable Integer first, @Nullable Integer second) {
        return first != null && second != null && first > second;
    }

    private void checkDeadline(At deadline) {
        if (!deadline.node().isObject()) {
            return;
        }
        Integer day = deadline.integer("day");
        Integer month = deadline.integer("month");
        faults.addIf(day == null && !deadline.has("offset"), PlanRefusal.DEADLINE_SAYS_NOTHING, deadline.pointer());
        if (day == null || month == null) {
            return;
        }
        try {
            MonthDay.of(month, day);
        } catch (DateTimeException impossible) {
            faults.add(PlanRefusal.IMPOSSIBLE_DATE, deadline.pointer(), Map.of("date", day + "/" + month));
        }
    }
}
