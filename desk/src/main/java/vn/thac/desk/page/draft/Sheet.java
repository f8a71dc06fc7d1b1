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
        Cell title,
        List<Line> targets,
        List<Line> tasks,
        List<Line> named,
        List<Line> asked,
        List<Line> duties,
        List<Line> reporting,
        Map<Kind, Map<String, String>> words,
        @Nullable Problem problem) {

    Sheet {
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
                text.title(),
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

    /** The same with what was written, and what is wrong with it. */
    Sheet refused(Map<String, List<String>> form, Problem why) {
        return new Sheet(
                plan,
                Objects.requireNonNullElse(Text.first(form, Steps.VERSION), version),
                mayChange,
                Text.refused(title, form, why),
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
