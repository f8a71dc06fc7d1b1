package vn.thac.task.asked;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;

/**
 * A mandate asks otherwise than before, read from {@code mandate.changed.v1} and {@code mandate.joined.v1}; where it stands
 * stays.
 *
 * @param before as it was asked, and {@code after} as it is: asks, due, relation, duties, product
 */
record MandateChangedPayload(
        UUID mandateId,
        PlanId planId,
        int edition,
        NamedUnit unit,
        NamedUnit owner,
        JsonNode before,
        JsonNode after,
        String state) {

    boolean isOtherwise() {
        return !after.equals(before);
    }

    String asks() {
        return after.path("asks").asText();
    }

    @Nullable
    LocalDate due() {
        return after.path("due").isTextual() ? LocalDate.parse(after.path("due").asText()) : null;
    }

    Relation relation() {
        return WireName.of(Relation.class, after.path("relation").asText());
    }
}
