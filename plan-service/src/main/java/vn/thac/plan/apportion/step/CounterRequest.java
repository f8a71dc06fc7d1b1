package vn.thac.plan.apportion.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another share that a unit proposes for itself. */
@Schema(name = "CounterProposal")
public record CounterRequest(
        @Schema(description = "The unit acted for where none is named", examples = "ubnd:106") @Nullable
        String unit,

        @NotNull @Schema(description = "The share that it proposes, in the unit of the target", examples = "90")
        BigDecimal value,

        @NotBlank @Size(max = 2_000) @Schema(examples = "Địa bàn có nhiều hộ di cư")
        String reason) {}
