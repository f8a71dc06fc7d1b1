package vn.thac.identity.account;

import org.jspecify.annotations.Nullable;

/** A person or a system as Keycloak has it. */
record Login(
        AccountKind kind,
        String actor,
        String name,
        @Nullable String email,
        boolean enabled) {}
