package vn.thac.desk.webhook.subscribing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.webhook.DisabledFor;
import vn.thac.desk.webhook.State;
import vn.thac.desk.webhook.SubscriptionId;
import vn.thac.directory.unit.NamedUnit;

/**
 * A subscription, and how far its receiver has come.
 *
 * @param place behind the last event that was taken, and {@code behind} how many lie between it and the end of the feed
 * @param secret only where it has just been made
 */
@Schema(name = "Subscription")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionView(
        SubscriptionId id,
        @Schema(description = "Whose subscription it is") NamedUnit unit,

        @Schema(
                description = "In whose reading it hears: whoever of the unit last set it going",
                examples = "ub-tam-duong")
        String reader,

        @Schema(examples = "Cổng điều hành tỉnh") String name,

        @Schema(examples = "https://dieuhanh.example.vn/thac")
        String url,

        @Schema(description = "Only events of these types are sent; `report.*` is all of report. Empty: all")
        List<String> types,

        @Schema(description = "Only what names this unit or one below it is sent; absent: all") @Nullable
        NamedUnit under,

        @Nullable UUID plan,
        State state,
        @Nullable DisabledFor disabledFor,
        Instant madeAt,

        @Schema(description = "Behind the last event that was taken: a place of the feed", examples = "3f9c01aa-1204")
        String place,

        @Schema(description = "Events between the place and the end of the feed; not all of them are for it")
        long behind,

        @Schema(description = "How often it failed since the last event that was taken")
        int failures,

        @Schema(description = "Since when nothing was taken; absent where the last event was") @Nullable
        Instant failingSince,

        @Schema(description = "When the next event is sent again; absent where none failed") @Nullable
        Instant nextTry,

        @Nullable AttemptView lastAttempt,

        @Schema(description = "Until then the secret before signs too") @Nullable
        Instant formerSecretUntil,

        @Schema(
                description = "Signs what is sent; told only where it has just been made",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        @Nullable
        String secret,

        long version,
        List<Next> nextActions) {

    /** What can be done with it next. */
    @Schema(name = "SubscriptionAction")
    public record Next(
            @Schema(examples = "pause") String action,
            @Schema(examples = "POST") String method,

            @Schema(examples = "/v1/subscriptions/0190c5a2-8f00-7000-8000-0000000000e1/pause")
            String href) {}

    static List<Next> nextActions(SubscriptionId id, State state) {
        String at = "/v1/subscriptions/" + id;
        return List.of(
                new Next("change", "PUT", at),
                state == State.ACTIVE
                        ? new Next("pause", "POST", at + "/pause")
                        : new Next("resume", "POST", at + "/resume"),
                new Next("replay", "POST", at + "/replay"),
                new Next("rotate-secret", "POST", at + "/rotate-secret"),
                new Next("test", "POST", at + "/test"),
                new Next("delete", "DELETE", at));
    }

    SubscriptionView with(String newSecret) {
        return new SubscriptionView(
                id,
                unit,
                reader,
                name,
                url,
                types,
                under,
                plan,
                state,
                disabledFor,
                madeAt,
                place,
                behind,
                failures,
                failingSince,
                nextTry,
                lastAttempt,
                formerSecretUntil,
                newSecret,
                version,
                nextActions);
    }
}
