package vn.thac.plan.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.packages.DocumentFacts;
import vn.thac.plan.preview.Preview;

/** A plan with the head and foot of its document, as written, and what has come of it and of what it took over since. */
@Schema(name = "PlanWithHead")
public record PlanWithHead(
        @JsonUnwrapped PlanView plan,
        Head document,

        @Schema(description = "The documents that have amended it, by the editions that they made")
        List<AmendedBy> amendedBy,

        @Schema(description = "What a draft took over from plans that have been amended since; empty once it is issued")
        List<Preview.Warning> inheritedChanged) {

    /** Lines of the head, marks, signature, recipients and archive; each may be missing. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "DocumentHead")
    public record Head(
            List<String> headers,
            @Nullable String urgency,
            @Nullable String secrecy,
            DocumentFacts.@Nullable Signer signer,
            List<DocumentFacts.Recipient> recipients,
            @Nullable String archive) {

        static Head of(DocumentFacts facts) {
            return new Head(
                    facts.headers(),
                    facts.urgency(),
                    facts.secrecy(),
                    facts.signer(),
                    facts.recipients(),
                    facts.archive());
        }
    }
}
