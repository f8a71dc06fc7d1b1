package vn.thac.identity.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.ShownOnce;
import vn.thac.core.request.Actor;
import vn.thac.identity.account.Account;

/**
 * A person as administrators see them; {@code version} is the ETag.
 *
 * @param temporaryPassword for the first login, where it was made by this very request and never again
 * @param nextActions what can be done with them
 */
@Schema(name = "Person")
public record PersonView(
        UUID id,
        long version,

        @Schema(
                description = "By which they log in, and which posts name; it never changes",
                examples = "nguyen-thi-hoa")
        String username,

        @Schema(examples = "Nguyễn Thị Hoa") String name,
        @Nullable String email,
        boolean enabled,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String temporaryPassword,

        List<String> nextActions)
        implements ShownOnce {

    static PersonView of(Account account, @Nullable String password, Actor reader) {
        return new PersonView(
                account.id(),
                account.version(),
                account.login(),
                account.name(),
                account.email(),
                account.enabled(),
                password,
                account.nextActions(reader, "reset-password"));
    }

    @Override
    public Object withoutSecret() {
        return new PersonView(id, version, username, name, email, enabled, null, nextActions);
    }
}
