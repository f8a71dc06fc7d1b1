package vn.thac.plan.search;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.register.Life;

/** What is looked for, and where. */
public class SearchQuery {

    static final int LONGEST = 300;

    @QueryParam("q")
    @NotNull
    @Size(max = LONGEST)
    @Parameter(
            description = "Words with or without marks, a number, a symbol, the key of an entry",
            example = "bao ve tre em 28-CT/TW")
    @Nullable
    String q;

    @QueryParam("what")
    @Parameter(description = "Only what is of this sort", example = "duty")
    @Nullable
    What what;

    @QueryParam("under")
    @Parameter(
            description = "Plans of this unit and all below it: in command, led by it, or in its territory",
            example = "ubnd:91")
    @Nullable
    String under;

    @QueryParam("kind")
    @Parameter(description = "Kind of the document", example = "plan")
    @Nullable
    String kind;

    @QueryParam("year")
    @Parameter(description = "Year of the document's date", example = "2024")
    @Nullable
    Integer year;

    @QueryParam("state")
    @Parameter(description = "Where the plan stands in its life", example = "issued")
    @Nullable
    Life state;

    @QueryParam("programme")
    @Size(max = LONGEST)
    @Parameter(
            description =
                    "Plans that name a programme by these words, or mean one of the register that has them in a name,"
                            + " and of their entries those that belong to it",
            example = "lao dong tre em")
    @Nullable
    String programme;

    String text() {
        return q == null ? "" : q;
    }
}
