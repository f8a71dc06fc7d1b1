package vn.thac.task.assignment;

import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.task.TaskRefusal;

/** How far the work is: a share in percent, words, or both. It claims nothing about being done. */
public record Progress(@Nullable Integer percent, @Nullable String note) {

    public Progress {
        if (percent == null && (note == null || note.isBlank())) {
            throw Refused.of(TaskRefusal.PROGRESS_EMPTY);
        }
        if (percent != null && (percent < 0 || percent > 100)) {
            throw new IllegalArgumentException("a share of work lies between 0 and 100");
        }
    }
}
