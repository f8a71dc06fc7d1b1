package vn.thac.plan.words;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words of documents over REST, for everybody with a valid token. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Words of documents", description = "Kinds, marks and symbols, each with what names it")
@Blocking
public class WordResource {

    @Inject
    WordStore words;

    /** All kinds of document. */
    @Schema(name = "DocumentKinds")
    public record Kinds(List<DocumentKind> items) {}

    /** All words of a list. */
    @Schema(name = "DocumentWords")
    public record Words(List<DocumentWord> items) {}

    /** All symbols of issuers. */
    @Schema(name = "IssuerSymbols")
    public record IssuerSymbols(List<IssuerSymbol> items) {}

    @GET
    @Path("/document-kinds")
    @Operation(
            summary = "Kinds of document, with their abbreviations in state and Party documents",
            description = "An abbreviation stands before the issuer in a symbol: `KH` in `KH-UBND`.")
    public Kinds kinds() {
        return new Kinds(words.kinds());
    }

    @GET
    @Path("/signing-authorities")
    @Operation(
            summary = "In whose place somebody signs: TM., KT., TL., TUQ., Q.",
            description = "As Decree 30/2020/NĐ-CP writes them before the office of who signs.")
    public Words authorities() {
        return new Words(words.words(WordList.AUTHORITY));
    }

    @GET
    @Path("/urgencies")
    @Operation(
            summary = "Degrees of urgency, the most urgent first",
            description = "As Decree 30/2020/NĐ-CP has them; a plan without one is ordinary.")
    public Words urgencies() {
        return new Words(words.words(WordList.URGENCY));
    }

    @GET
    @Path("/secrecy-levels")
    @Operation(
            summary = "Levels of secrecy, the highest first",
            description = "As the law on the protection of state secrets has them; a plan without one is open.")
    public Words secrecy() {
        return new Words(words.words(WordList.SECRECY));
    }

    @GET
    @Path("/budget-steps")
    @Operation(
            summary = "Steps that the money of a plan takes each year, in their order",
            description = "What the money of a plan goes through each year; a plan's `budget` names those that its"
                    + " owner has to take.")
    public Words budgetSteps() {
        return new Words(words.words(WordList.BUDGET_STEP));
    }

    @GET
    @Path("/issuer-symbols")
    @Operation(
            summary = "Whose the second half of a symbol is: UBND, TU, HU …",
            description = "By track and levels; what does not fit the issuer of a plan is told in its `warnings`.")
    public IssuerSymbols issuers() {
        return new IssuerSymbols(words.issuers());
    }
}
