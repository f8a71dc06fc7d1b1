-- Why: what a target measures is defined once, by its owner, in versions; what was accepted stays with its version.
create table indicator (
    code text primary key,
    id uuid not null unique,
    owner uuid not null,
    current integer not null
);

create table indicator_version (
    id uuid not null references indicator (id),
    version integer not null,
    name text not null,
    unit text,
    direction text not null,
    rule text not null,
    per integer,
    numerator text,
    denominator text,
    population text,
    same_as text,
    sample boolean not null,
    defined_by uuid not null references plan,
    defined_at timestamptz not null,
    primary key (id, version)
);

create table form (
    code text primary key,
    id uuid not null unique,
    owner uuid not null,
    current integer not null
);

create table form_version (
    id uuid not null references form (id),
    version integer not null,
    title text,
    sample boolean not null,
    indicators text[] not null,
    defined_by uuid not null references plan,
    defined_at timestamptz not null,
    primary key (id, version)
);

-- The versions that a plan was issued with.
create table plan_indicator (
    plan uuid not null references plan,
    code text not null,
    version integer not null,
    primary key (plan, code)
);

create table plan_form (
    plan uuid not null references plan,
    code text not null,
    version integer not null,
    primary key (plan, code)
);
