package vn.thac.desk.page.draft;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.draft.Cell.Kind;
import vn.thac.desk.page.service.PlanClient.PlanView;
import vn.thac.desk.page.step.Steps;

/**
 * A draft as the reader may change it, or only read it.
 *
 * @param version whose text the reader has before them: what is written there fits no other
 */
record Sheet(
        PlanView plan,
        String version,
        boolean mayChange,
        List<Cell> head,
        List<Line> basis,
        List<Line> purposes,
        Cell objective,
        List<Line> targets,
        List<Line> tasks,
        List<Line> named,
        List<Line> asked,
        List<Line> duties,
        List<Line> reporting,
        Map<Kind, Map<String, String>> words,
        @Nullable Problem problem) {

    Sheet {
        head = List.copyOf(head);
        basis = List.copyOf(basis);
        purposes = List.copyOf(purposes);
        targets = List.copyOf(targets);
        tasks = List.copyOf(tasks);
        named = List.copyOf(named);
        asked = List.copyOf(asked);
        duties = List.copyOf(duties);
        reporting = List.copyOf(reporting);
        words = Map.copyOf(words);
    }

    static Sheet of(PlanView plan, boolean mayChange, Text text, Map<Kind, Map<String, String>> words) {
        return new Sheet(
                plan,
                String.valueOf(plan.version()),
                mayChange,
                text.head(),
                text.basis(),
                text.purposes(),
                text.objective(),
                text.targets(),
                text.tasks(),
                text.named(),
                text.asked(),
                text.duties(),
                text.reporting(),
                words,
                null);
    }

    /** What can be chosen in a field of a kind. */
    public Map<String, String> choices(Kind kind) {
        return words.getOrDefault(kind, Map.of());
    }

    public List<String> asks() {
        return Choices.asks();
    }

    public List<String> relations() {
        return Choices.relations();
    }

    /** What stands in a field, as people say it. */
    public String said(Cell cell) {
        return choices(cell.kind()).getOrDefault(cell.written(), cell.written());
    }

    /** The same with what was written, and what is wrong with it. */
    Sheet refused(Map<String, List<String>> form, Problem why) {
        return new Sheet(
                plan,
                Objects.requireNonNullElse(Text.first(form, Steps.VERSION), version),
                mayChange,
                head.stream().map(cell -> Text.refused(cell, form, why)).toList(),
                Text.refused(basis, form, why),
                Text.refused(purposes, form, why),
                Text.refused(objective, form, why),
                Text.refused(targets, form, why),
                Text.refused(tasks, form, why),
                Text.refused(named, form, why),
                Text.refused(asked, form, why),
                Text.refused(duties, form, why),
                Text.refused(reporting, form, why),
                words,
                why);
    }
}
