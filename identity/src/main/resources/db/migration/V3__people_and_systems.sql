-- Why: Keycloak proves who somebody is; what an administrator did to a person or a system, when and why, is ours to keep,
-- and who is disabled is told to every service. No password and no secret is ever here.
-- settled: false while Keycloak was asked to make it and nobody knows yet whether it did; whoever asks again goes on.
create table account (
    id uuid primary key,
    kind text not null check (kind in ('person', 'system')),
    actor text not null unique,
    name text not null,
    email text,
    enabled boolean not null,
    settled boolean not null,
    version bigint not null,
    -- What it is looked for by: its name without marks, and what it logs in with.
    found_by text not null default ''
);
create index account_list on account (kind, actor) where settled;
