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
            @Schema(
                    description =
                            "Lines above number and title: the body above, the issuer, the state's or the Party's name")
            List<String> headers,

            @Schema(description = "How urgent it is, a word of /v1/urgencies; absent for most") @Nullable
            String urgency,

            @Schema(description = "Level of secrecy, a word of /v1/secrecy-levels; absent for most") @Nullable
            String secrecy,

            DocumentFacts.@Nullable Signer signer,

            @Schema(description = "The distribution list (nơi nhận), a line each; nobody gets work by it")
            List<DocumentFacts.Recipient> recipients,

            @Schema(description = "The line `lưu`: where a copy is kept") @Nullable
            String archive) {

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
