package vn.thac.desk.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of the feed is asked for. */
public class FeedQuery {

    @QueryParam("after")
    @Parameter(
            description =
                    "`next` of the page before; absent: from the beginning; `latest`: only what comes from now on")
    @Nullable
    String after;

    @QueryParam("type")
    @Size(max = 50)
    @Parameter(
            description = "Only events of these types; `report.*` is all of report",
            example = "[\"report.submitted.v1\"]")
    List<String> types = List.of();

    @QueryParam("unit")
    @Parameter(description = "Only what names this unit or one below it: an id, or scheme:code", example = "ubnd:106")
    @Nullable
    String unit;

    @QueryParam("plan")
    @Parameter(description = "Only what speaks of this plan")
    @Nullable
    UUID plan;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(1_000)
    @Parameter(description = "Events a page, at most 1000")
    int limit;

    @QueryParam("wait")
    @DefaultValue("0")
    @Min(0)
    @Max(60)
    @Parameter(description = "Seconds to wait for an event where there is none yet")
    int wait;

    List<String> types() {
        Question.requireTypes(types, nth -> "type");
        return types;
    }
}
