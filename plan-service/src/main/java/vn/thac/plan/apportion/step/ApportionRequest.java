package vn.thac.plan.apportion.step;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.apportion.Method;

/** A wish to spread a target: over whom, and by what. */
@Schema(name = "Apportioning")
public record ApportionRequest(
        @NotNull
        @Schema(
                description =
                        "equal; in proportion to figures that come with the request (weights, population, baseline); or by-hand",
                type = SchemaType.STRING,
                enumeration = {"equal", "weights", "population", "baseline", "by-hand"})
        Method method,

        @Schema(description = "Keys of addressees of the plan: over all their members")
        List<@NotBlank String> addressees,

        @Schema(description = "Units with their figures or shares; over these alone where no addressee is named")
        List<@Valid @NotNull Line> shares,

        @Min(0)
        @Max(6)
        @Schema(description = "Of each share; as the indicator has them where nothing is said")
        @Nullable
        Integer decimals,

        @Size(max = 2_000) @Schema(description = "Why it is spread so, or anew") @Nullable
        String reason) {

    /** One unit. */
    @Schema(name = "ApportioningLine")
    public record Line(
            @NotBlank @Schema(description = "Id, scheme:code or scheme:code@day", examples = "ubnd:106")
            String unit,

            @Schema(description = "In proportion to which it gets its share", examples = "3") @Nullable
            BigDecimal figure,

            @Schema(description = "Its share, by hand", examples = "120") @Nullable
            BigDecimal value) {}

    public ApportionRequest {
        addressees =
                addressees == null ? List.of() : addressees.stream().distinct().toList();
        shares = shares == null ? List.of() : List.copyOf(shares);
    }
}
