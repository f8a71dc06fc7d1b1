package vn.thac.identity.person;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.identity.account.Account;
import vn.thac.identity.account.AccountKind;
import vn.thac.identity.unit.UnitName;

/**
 * A person who is to log in.
 *
 * @param username what they log in with and posts name; never given to anybody else
 * @param name in the order in which it is said
 */
@Schema(example = """
        {"username": "nguyen-thi-hoa", "name": "Nguyễn Thị Hoa", "email": "hoa@tamduong.example"}
        """)
public record NewPerson(
        @NotNull @Pattern(regexp = "(?!service-account-)[a-z0-9][a-z0-9._-]{1,63}")
        String username,

        @NotBlank @Size(max = 200) @Pattern(regexp = "[^<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cc}]+")
        String name,

        @Nullable @Email @Size(max = 254) String email) {

    Account account() {
        return Account.wanted(AccountKind.PERSON, username, UnitName.clean(name), email);
    }
}
