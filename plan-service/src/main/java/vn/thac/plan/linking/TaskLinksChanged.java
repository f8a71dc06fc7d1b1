package vn.thac.plan.linking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.edition.TaskLink;

/** {@code plan.task-links-changed.v1}: which tasks and duties of a plan in force are linked from now on, and which no more. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TaskLinksChanged(
        UUID planId,
        int edition,
        List<TaskLink> linked,
        List<TaskLink> unlinked,
        @Nullable String reason) {

    static final String TYPE = "plan.task-links-changed.v1";
}
