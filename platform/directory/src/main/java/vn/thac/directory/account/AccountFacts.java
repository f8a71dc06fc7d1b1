package vn.thac.directory.account;

import java.util.UUID;

/**
 * A person or a system at one version of it.
 *
 * @param actor the user name in the token
 * @param enabled whether it may log in
 */
public record AccountFacts(UUID id, long version, String actor, boolean enabled) {}
