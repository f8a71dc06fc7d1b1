package vn.thac.identity.post;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * A post as it is shown; {@code version} is its ETag.
 *
 * @param givenBy who gave it
 * @param reason why it was given, where somebody said it
 * @param withdrawn why it was withdrawn: it holds on no day, whatever {@code from} and {@code to} say
 */
public record PostView(
        UUID id,
        long version,
        @Schema(examples = "ub-tam-duong") String actor,

        @Schema(description = "The unit at which it holds", implementation = String.class)
        UnitId unit,

        @Schema(examples = "UBND huyện Tam Đường") String unitName,

        @Schema(
                description = "What may be done there: draft, issue, work, report, review, consolidate or oversee",
                examples = "issue")
        String duty,

        boolean subtree,

        @Schema(description = "The first day on which it holds")
        LocalDate from,

        @Schema(description = "The first day on which it holds no more; absent where no end is set") @Nullable
        LocalDate to,

        @Schema(examples = "quan-tri") String givenBy,
        @Nullable String reason,
        @Nullable String withdrawn) {

    static PostView of(Post post, String unitName) {
        return new PostView(
                post.id(),
                post.version(),
                post.actor(),
                post.unit(),
                unitName,
                post.duty().code(),
                post.subtree(),
                post.span().from(),
                post.span().to(),
                post.givenBy(),
                post.reason(),
                post.withdrawn());
    }
}
