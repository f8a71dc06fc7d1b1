package vn.thac.plan.phrase;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which phrases are wanted. */
public class PhraseQuery {

    @QueryParam("unit")
    @Parameter(
            description = "Reference of the unit that issued the plans, or came after the one that did",
            example = "ubnd:91")
    @Nullable
    String unit;

    @QueryParam("resolved")
    @Parameter(description = "Only those that mean somebody by now, or only those that do not")
    @Nullable
    Boolean resolved;
}
