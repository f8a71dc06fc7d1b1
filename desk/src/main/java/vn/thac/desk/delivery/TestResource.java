package vn.thac.desk.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.outside.Answer;
import vn.thac.desk.outside.Failure;
import vn.thac.desk.webhook.SubscriptionId;

/** Whether a receiver takes events, over REST. */
@Path("/v1/subscriptions/{id}/test")
@Tag(name = "Webhooks")
@Blocking
public class TestResource {

    /** What came back. */
    @Schema(name = "WebhookTest")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tested(
            @Schema(description = "Whether the receiver took it: any answer 2xx")
            boolean taken,

            @Schema(examples = "204") @Nullable Integer status,
            long milliseconds,
            @Nullable Failure failure,

            @Schema(
                    description = "What went wrong on the way; absent where an answer came",
                    examples = "10.1.2.3 is no address outside")
            @Nullable
            String detail) {

        static Tested of(Answer answer) {
            return new Tested(
                    answer.isTaken(), answer.status(), answer.milliseconds(), answer.failure(), answer.detail());
        }
    }

    @Inject
    TestSubscription testSubscription;

    @POST
    @Operation(
            summary = "Send one sample event now and say what came back",
            description =
                    "`subscription.tested.v1`, signed as all are. What waits to be sent is not touched. What is no address"
                            + " outside, or no name at all, is refused after some seconds: `address-refused`.")
    public Tested test(SubscriptionId id) {
        return Tested.of(testSubscription.test(id));
    }
}
