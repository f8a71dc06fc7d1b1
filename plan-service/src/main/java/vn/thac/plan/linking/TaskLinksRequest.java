package vn.thac.plan.linking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.Lists;
import vn.thac.plan.edition.TaskLink;

/** Tasks and duties to be linked, and links to be undone. */
@Schema(name = "TaskLinksChange")
public record TaskLinksRequest(
        @Schema(description = "Pairs that are to be linked") @Size(max = 1_000) @Nullable
        List<@Valid @NotNull Pair> link,

        @Schema(description = "Pairs whose link is to be undone") @Size(max = 1_000) @Nullable
        List<@Valid @NotNull Pair> unlink,

        @Size(min = 1, max = 2_000) @Schema(examples = "Theo phân công lĩnh vực") @Nullable
        String reason) {

    /** Keys in the plan. */
    @Schema(name = "TaskAndDuty")
    public record Pair(
            @NotBlank @Size(max = 200) @Schema(description = "Key of the task in the plan", examples = "KG-2.1")
            String task,

            @NotBlank
            @Size(max = 200)
            @Schema(description = "Key of the duty in the plan that carries it out", examples = "KG-D05")
            String duty) {}

    List<TaskLink> linked() {
        return links(link);
    }

    List<TaskLink> unlinked() {
        return links(unlink);
    }

    private static List<TaskLink> links(@Nullable List<Pair> pairs) {
        return Lists.orEmpty(pairs).stream()
                .map(pair -> new TaskLink(pair.task(), pair.duty()))
                .toList();
    }
}
