package vn.thac.plan.packages;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.Lists;

/** What stands at the head and the foot of a document, as written. */
public record DocumentFacts(
        String kind,
        @Nullable String number,
        String issuer,
        List<String> aliases,
        @Nullable String place,
        @Nullable DocumentDate date,
        String title,
        @Nullable Signer signer,
        List<Recipient> recipients,
        @Nullable String archive,
        @Nullable String source,
        List<Doubt> doubts,
        List<String> headers,
        @Nullable String urgency,
        @Nullable String secrecy) {

    /** The block of the signature; every part may be missing. */
    public record Signer(
            @Nullable String name,
            @Nullable String title,

            @Schema(description = "For whom it is signed: TM. Ủy ban nhân dân") @Nullable
            String authority,

            @Schema(description = "In whose place it is signed: KT. Chủ tịch") @Nullable
            String authoritySecondLine) {}

    /** One line of the distribution list; recipients are not the assignees. */
    public record Recipient(
            @Schema(description = "The line as written") String name,

            @Schema(description = "What it is sent for: b/c, t/h, p/h") @Nullable
            String mark,

            @Schema(
                    description =
                            "What the line names: unit, class, post-holder, person, person-class, team, society or several")
            @Nullable
            String type,

            @Schema(description = "Key of the addressee of the plan that the line names; absent where it is none")
            @Nullable
            String addressee,

            @Nullable String doubt,
            @Nullable String note) {}

    /** A reading of one place that is not certain. */
    public record Doubt(@Nullable String at, String note) {}

    public DocumentFacts {
        aliases = Lists.orEmpty(aliases);
        recipients = Lists.orEmpty(recipients);
        doubts = Lists.orEmpty(doubts);
        headers = Lists.orEmpty(headers);
    }

    /** The head of a draft of which nothing more is known yet. */
    public static DocumentFacts of(String kind, String issuer, String title) {
        return new DocumentFacts(
                kind, null, issuer, List.of(), null, null, title, null, List.of(), null, null, List.of(), List.of(),
                null, null);
    }
}
