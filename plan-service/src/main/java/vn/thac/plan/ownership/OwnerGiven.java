package vn.thac.plan.ownership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;

/**
 * {@code plan.target-owner-given.v1}: who answers for a target of a plan in force from now on.
 *
 * @param owner null where nobody does any more, and so its relation
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OwnerGiven(
        UUID planId,
        int edition,
        String target,
        @Nullable NamedUnit owner,
        @Nullable Relation relation,
        @Nullable String reason) {

    static final String TYPE = "plan.target-owner-given.v1";
}
