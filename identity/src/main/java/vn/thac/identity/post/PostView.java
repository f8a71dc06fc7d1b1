package vn.thac.identity.post;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** A post as it is shown; {@code version} is its ETag. */
public record PostView(
        UUID id,
        long version,
        @Schema(examples = "ub-tam-duong") String actor,
        @Schema(implementation = String.class) UnitId unit,
        @Schema(examples = "UBND huyện Tam Đường") String unitName,
        @Schema(examples = "issue") String duty,
        boolean subtree,
        LocalDate from,
        @Nullable LocalDate to) {}
