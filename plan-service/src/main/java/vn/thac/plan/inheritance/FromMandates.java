package vn.thac.plan.inheritance;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a draft that answers mandates of one unit.
 *
 * @param changes sections of a plan package: an entry with the key of an inherited one takes its place, others are added
 * @param leaveOut keys of inherited targets and tasks that the plan does not take over
 */
@Schema(name = "FromMandates")
public record FromMandates(
        @Schema(description = "Ids of the mandates that it answers, all of one unit")
        @NotNull
        @Size(min = 1, max = MOST)
        List<@NotNull UUID> mandates,

        @Nullable String title,

        @Schema(description = "Kind of document, a word of /v1/document-kinds") @Nullable
        String kind,

        @Nullable @Schema(implementation = Object.class) JsonNode changes,
        @Nullable List<@NotNull String> leaveOut) {

    private static final int MOST = 100;

    public FromMandates {
        mandates = mandates == null ? List.of() : mandates.stream().distinct().toList();
        leaveOut = leaveOut == null ? List.of() : leaveOut.stream().distinct().toList();
    }

    /** Keys of the duties and tasks in the changes, each with the group that it stands in; a duty stands in none. */
    public Map<String, String> ownKeys() {
        Map<String, String> groups = new HashMap<>();
        if (changes != null) {
            changes.path("taskGroups").forEach(group -> group.path("tasks")
                    .forEach(task -> groups.put(
                            task.path("key").asText(), group.path("key").asText())));
            changes.path("duties").forEach(duty -> groups.put(duty.path("key").asText(), ""));
        }
        return groups;
    }
}
