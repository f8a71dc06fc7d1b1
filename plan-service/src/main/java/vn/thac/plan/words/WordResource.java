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
    @Operation(summary = "Kinds of document, with their abbreviations in state and Party documents")
    public Kinds kinds() {
        return new Kinds(words.kinds());
    }

    @GET
    @Path("/signing-authorities")
    @Operation(summary = "In whose place somebody signs: TM., KT., TL., TUQ., Q.")
    public Words authorities() {
        return new Words(words.words(WordList.AUTHORITY));
    }

    @GET
    @Path("/urgencies")
    @Operation(summary = "Degrees of urgency, the most urgent first")
    public Words urgencies() {
        return new Words(words.words(WordList.URGENCY));
    }

    @GET
    @Path("/secrecy-levels")
    @Operation(summary = "Levels of secrecy, the highest first")
    public Words secrecy() {
        return new Words(words.words(WordList.SECRECY));
    }

    @GET
    @Path("/budget-steps")
    @Operation(summary = "Steps that the money of a plan takes each year, in their order")
    public Words budgetSteps() {
        return new Words(words.words(WordList.BUDGET_STEP));
    }

    @GET
    @Path("/issuer-symbols")
    @Operation(summary = "Whose the second half of a symbol is: UBND, TU, HU …")
    public IssuerSymbols issuers() {
        return new IssuerSymbols(words.issuers());
    }
}
