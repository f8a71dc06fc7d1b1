package vn.thac.plan.programme;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which programmes are wanted. */
public class ProgrammeQuery {

    @QueryParam("name")
    @Size(max = 1_000)
    @Parameter(
            description = "A name or alias, its words in any order",
            example = "Toàn dân đoàn kết xây dựng đời sống văn hóa")
    @Nullable
    String name;

    @QueryParam("kind")
    @Parameter(description = "Of /v1/programme-kinds", example = "movement")
    @Nullable
    String kind;

    @QueryParam("level")
    @Parameter(description = "Level of the unit that leads it", example = "central")
    @Nullable
    String level;

    @QueryParam("leader")
    @Parameter(description = "Reference of the unit that leads or issues it", example = "thac:bo-ldtbxh")
    @Nullable
    String leader;

    @QueryParam("national")
    @Parameter(description = "Local versions of this programme")
    @Nullable
    UUID national;

    @QueryParam("year")
    @Parameter(description = "Running in this year, as far as its years are known", example = "2025")
    @Nullable
    Integer year;

    @QueryParam("merged")
    @Parameter(description = "Also those that another stands for")
    boolean merged;
}
