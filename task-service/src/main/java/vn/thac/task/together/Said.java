package vn.thac.task.together;

import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.task.TaskRefusal;
import vn.thac.task.assignment.Progress;
import vn.thac.task.assignment.Step;

/** What is reported: a result reports it done, else it is progress. Both in one say two things. */
record Said(
        @Nullable Integer percent,
        @Nullable String note,
        @Nullable String result,
        @Nullable String evidence) {

    static final int LONG = 20_000;
    static final int SHORT = 2_000;

    boolean isNothing() {
        return percent == null && note == null && result == null && evidence == null;
    }

    Step step() {
        Faults faults = new Faults();
        if (result == null || result.isBlank()) {
            faults.addIf(percent == null && (note == null || note.isBlank()), TaskRefusal.PROGRESS_EMPTY, "/note");
            faults.addIf(evidence != null, TaskRefusal.PROGRESS_OR_RESULT, "/evidence");
            faults.refuse();
            return new Step.Advance(new Progress(percent, note));
        }
        faults.addIf(percent != null, TaskRefusal.PROGRESS_OR_RESULT, "/percent");
        faults.addIf(note != null, TaskRefusal.PROGRESS_OR_RESULT, "/note");
        faults.refuse();
        return new Step.Complete(result, evidence);
    }
}
