package vn.thac.plan.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.Programme.Period;

/** A programme of the register in a line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProgrammeLine")
public record ProgrammeLine(
        UUID id,
        String name,

        @Schema(description = "What it is, a word of /v1/programme-kinds", examples = "programme")
        String kind,

        @Schema(examples = "central") @Nullable String level,
        @Nullable Period period) {

    public static ProgrammeLine of(Registered one) {
        return new ProgrammeLine(one.id(), one.name(), one.kind(), one.level(), one.period());
    }

    @Override
    public String toString() {
        return name + (level == null ? "" : ", " + level) + " (" + id + ")";
    }
}
