package vn.thac.core.request;

import java.util.Set;

/** Who asks: a person or a client system, as the token proves. */
public record Actor(String name, Set<String> roles) {

    public static final String ADMINISTRATOR = "administrator";

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean isAdministrator() {
        return roles.contains(ADMINISTRATOR);
    }
}
