package vn.thac.plan.inheritance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a draft that answers mandates of one unit.
 *
 * @param changes sections of a plan package: an entry with the key of an inherited one takes its place, others are added
 * @param leaveOut keys of inherited targets and tasks that the plan does not take over
 */
public record FromMandates(
        List<UUID> mandates,
        @Nullable String title,
        @Nullable String kind,
        @Nullable JsonNode changes,
        @Nullable List<String> leaveOut) {

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
