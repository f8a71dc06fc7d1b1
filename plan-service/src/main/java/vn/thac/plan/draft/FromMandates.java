package vn.thac.plan.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
        List<UUID> mandates,
        @Nullable String title,
        @Nullable String kind,
        @Nullable @Schema(implementation = Object.class) JsonNode changes,
        @Nullable List<String> leaveOut) {

    public FromMandates {
        if (mandates == null || mandates.isEmpty() || mandates.size() > 100 || mandates.contains(null)) {
            throw new IllegalArgumentException("mandates: 1 to 100 ids");
        }
        mandates = mandates.stream().distinct().toList();
        leaveOut = leaveOut == null ? List.of() : List.copyOf(leaveOut);
    }
}
