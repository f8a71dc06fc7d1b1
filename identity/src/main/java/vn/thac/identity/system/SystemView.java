package vn.thac.identity.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.ShownOnce;
import vn.thac.core.request.Actor;
import vn.thac.identity.account.Account;
import vn.thac.identity.post.PostView;

/**
 * A system as administrators see it; {@code version} is the ETag.
 *
 * @param actor as posts name it
 * @param clientSecret where it was made by this very request, and never again
 * @param posts for whom it acts today, where one system is asked for; the first hundred
 * @param nextActions what can be done with it
 */
@Schema(name = "ClientSystem")
public record SystemView(
        UUID id,
        long version,

        @Schema(description = "By which it logs in, the client of Keycloak", examples = "lao-cai-gateway")
        String clientId,

        @Schema(examples = "service-account-lao-cai-gateway")
        String actor,

        @Schema(examples = "Hệ thống của tỉnh Lào Cai") String name,
        boolean enabled,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String clientSecret,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PostView> posts,

        List<String> nextActions)
        implements ShownOnce {

    static SystemView of(Account account, @Nullable String secret, @Nullable List<PostView> posts, Actor reader) {
        return new SystemView(
                account.id(),
                account.version(),
                account.login(),
                account.actor(),
                account.name(),
                account.enabled(),
                secret,
                posts,
                account.nextActions(reader, "rotate-secret"));
    }

    @Override
    public Object withoutSecret() {
        return new SystemView(id, version, clientId, actor, name, enabled, null, posts, nextActions);
    }
}
