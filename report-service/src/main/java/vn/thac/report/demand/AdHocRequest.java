package vn.thac.report.demand;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked on demand: its own subject and due date, of everybody in the regime or of some. */
@Schema(
        name = "AdHocRequest",
        examples = "{\"subject\": \"Trẻ em bị ảnh hưởng bởi bão\", \"due\": \"2024-09-20\", \"units\": [\"ubnd:91\"]}")
public record AdHocRequest(
        @Schema(description = "What is asked for, in words; up to 1000 characters") @Nullable
        String subject,

        @Nullable LocalDate due,

        @Schema(description = "References of the units that are asked; absent: all that report under the regime")
        @Nullable
        List<@Nullable String> units) {}
