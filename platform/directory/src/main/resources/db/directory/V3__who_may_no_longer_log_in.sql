-- Why: a token lives for a quarter of an hour, and whoever is disabled must be refused before that, by every service.
-- Only identity says so; an actor whom no row names may log in as far as Keycloak lets them.
create table known_account (
    id uuid primary key,
    actor text not null,
    enabled boolean not null,
    version bigint not null
);
create index known_account_disabled on known_account (actor) where not enabled;
