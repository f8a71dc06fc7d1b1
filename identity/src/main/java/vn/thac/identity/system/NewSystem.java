package vn.thac.identity.system;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.identity.account.Account;
import vn.thac.identity.account.AccountKind;
import vn.thac.identity.unit.UnitName;

/**
 * A system that is to log in.
 *
 * @param clientId what it logs in with; posts name it {@code service-account-} and this
 */
@Schema(example = """
        {"clientId": "lao-cai-gateway", "name": "Hệ thống của tỉnh Lào Cai"}
        """)
public record NewSystem(
        @NotNull @Pattern(regexp = "(?!thac-|realm-)[a-z0-9][a-z0-9-]{1,59}")
        String clientId,

        @NotBlank @Size(max = 200) @Pattern(regexp = "[^<>\\p{Cc}]+")
        String name) {

    Account account() {
        return Account.wanted(AccountKind.SYSTEM, clientId, UnitName.clean(name), null);
    }
}
