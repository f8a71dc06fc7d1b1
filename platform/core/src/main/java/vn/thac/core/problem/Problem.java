package vn.thac.core.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every error answer, RFC 9457 with our code, the trace id and all faults. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "RFC 9457 problem details; `code` is stable, `errors` names every fault at its place.")
public record Problem(
        @Schema(description = "A URN that stands for `code`; RFC 9457", examples = "urn:thac:problem:stale")
        String type,

        String title,
        @Schema(examples = "412") int status,
        @Schema(examples = "stale") String code,

        @Schema(description = "The sentence of the first fault; absent where none is named") @Nullable
        String detail,

        @Nullable String instance,
        @Nullable String traceId,
        List<Item> errors,

        @Nullable @Schema(description = "How many more faults there are than those named")
        Integer more) {

    /** One fault: its code, where it is (JSON pointer, parameter or header), and the sentence. */
    @Schema(name = "ProblemItem")
    public record Item(
            String code,
            String pointer,

            @Schema(description = "What is wrong there, in a sentence for people")
            String detail) {}
}
