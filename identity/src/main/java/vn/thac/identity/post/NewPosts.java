package vn.thac.identity.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Posts to be given: one for each duty.
 *
 * @param unit an id or {@code scheme:code}, as it counts on the first day
 * @param from the first day; today when not said
 * @param to the first day on which they no longer hold
 * @param reason why; who gives posts to itself must say it
 */
@Schema(example = """
        {"actor": "ub-tam-duong", "unit": "ubnd:106", "duties": ["draft", "issue", "report"], "from": "2024-01-01"}
        """)
public record NewPosts(
        @NotNull @Pattern(regexp = "[^\\s\\p{Z}\\p{C}]{1,255}")
        String actor,

        @NotBlank String unit,

        @Schema(description = "A post each: draft, issue, work, report, review, consolidate, oversee") @NotEmpty
        List<@NotNull String> duties,

        @Nullable Boolean subtree,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Size(max = 1000) String reason) {}
