package vn.thac.desk.page.draft;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.service.PlanClient.PlanView;

/** A draft as the reader may change it, or only read it. */
record Sheet(
        PlanView plan,
        boolean mayChange,
        Cell title,
        List<Line> targets,
        List<Line> tasks,
        List<Line> duties,
        List<Line> reporting,
        Map<String, String> addressees,
        @Nullable Problem problem) {

    Sheet {
        targets = List.copyOf(targets);
        tasks = List.copyOf(tasks);
        duties = List.copyOf(duties);
        reporting = List.copyOf(reporting);
        addressees = Map.copyOf(addressees);
    }

    static Sheet of(PlanView plan, boolean mayChange, Text text) {
        return new Sheet(
                plan,
                mayChange,
                text.title(),
                text.targets(),
                text.tasks(),
                text.duties(),
                text.reporting(),
                text.addressees(),
                null);
    }

    /** The same with what was written, and what is wrong with it. */
    Sheet refused(Map<String, List<String>> form, Problem why) {
        return new Sheet(
                plan,
                mayChange,
                Text.refused(title, form, why),
                Text.refused(targets, form, why),
                Text.refused(tasks, form, why),
                Text.refused(duties, form, why),
                Text.refused(reporting, form, why),
                addressees,
                why);
    }
}
