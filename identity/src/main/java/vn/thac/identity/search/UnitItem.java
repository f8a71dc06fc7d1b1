package vn.thac.identity.search;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** A unit in a list, as it stands on the day asked for. */
public record UnitItem(
        @Schema(implementation = String.class, examples = "01931b5a-7c40-7000-8000-000000000106")
        UnitId id,

        @Schema(examples = "UBND huyện Tam Đường") String name,
        @Nullable String shortName,
        @Schema(examples = "government") String track,

        @Schema(
                description = "What sort of unit it is: `people-committee`, `department`, `xã`",
                examples = "people-committee")
        String kind,

        @Schema(examples = "district") String level,
        @Schema(implementation = String.class) @Nullable UnitId area,

        @Schema(description = "Its codes on that day, as scheme:code", examples = "[\"ubnd:106\"]")
        List<String> codes,

        LocalDate begins,
        @Nullable LocalDate ends) {}
