package vn.thac.plan.handdown;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What of a plan is handed down to whom by whom is wanted. */
public class HandedDownQuery {

    @QueryParam("item")
    @Parameter(description = "Key of a duty or task", example = "KG-D74")
    @Nullable
    String item;

    @QueryParam("by")
    @Parameter(description = "Reference of a unit that hands it down", example = "ubnd:899")
    @Nullable
    String by;

    @QueryParam("unit")
    @Parameter(description = "Reference of a unit that gets it", example = "ubnd:30766")
    @Nullable
    String unit;
}
