package vn.thac.desk.webhook.subscribing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be sent where, as somebody wrote it. */
@Schema(name = "SubscriptionTerms")
public record NewTerms(
        @NotBlank @Size(max = 200) @Schema(examples = "Cổng điều hành tỉnh")
        String name,

        @NotBlank @Size(max = 2_000) @Schema(examples = "https://dieuhanh.example.vn/thac")
        String url,

        @Size(max = 50)
        @Nullable
        @Schema(
                description = "Only events of these types; `report.*` is all of report. None: all",
                examples = "[\"report.*\"]")
        List<@NotNull @Size(max = 200) String> types,

        @Size(max = 200)
        @Nullable
        @Schema(description = "Only what names this unit or one below it: an id, or scheme:code", examples = "ubnd:106")
        String under,

        @Nullable @Schema(description = "Only what speaks of this plan")
        UUID plan) {}
