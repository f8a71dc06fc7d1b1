package vn.thac.identity.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether somebody is an administrator.
 *
 * @param username by which they log in
 * @param administrator whether they keep units, posts, people and systems
 * @param nextActions what can be done about it
 */
@Schema(name = "Administrator")
public record AdministratorView(
        @Schema(description = "By which they log in", examples = "nguyen-thi-hoa")
        String username,

        boolean administrator,
        List<String> nextActions) {

    /** Nobody dismisses themselves. */
    static AdministratorView of(String username, boolean administrator, boolean own) {
        return new AdministratorView(
                username, administrator, administrator ? own ? List.of() : List.of("dismiss") : List.of("appoint"));
    }
}
