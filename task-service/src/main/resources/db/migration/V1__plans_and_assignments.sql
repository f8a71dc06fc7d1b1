-- Why: plans arrive as events, their members in chunks; from both follow the assignments, one for plan × unit × item.

-- What is known of an issued plan. The last two columns count what was raised from it, for plan-assignments events.
create table plan_ref (
    id uuid primary key,
    edition integer not null,
    issuer_id uuid not null,
    issuer_level text not null,
    issuer_track text not null,
    number text,
    symbol text,
    kind text not null,
    title text not null,
    day date,
    issued_at timestamptz not null,
    raised_sequence bigint not null default 0,
    raised_total bigint not null default 0
);
create index plan_ref_issuer on plan_ref (issuer_id);

-- Every plan lies below itself and below all that it carries out, over any number of tiers.
create table plan_below (
    ancestor_id uuid not null,
    plan_id uuid not null,
    primary key (ancestor_id, plan_id)
);

create table plan_item (
    plan_id uuid not null references plan_ref,
    key text not null,
    ordinal integer not null,
    kind text not null,
    grouped_under text,
    text text not null,
    due date,
    recurrence text,
    waits_for text,
    produces text,
    primary key (plan_id, key)
);

create table plan_holder (
    plan_id uuid not null,
    party text not null,
    item_key text not null,
    role text not null,
    relation text not null,
    primary key (plan_id, party, item_key, role, relation),
    foreign key (plan_id, item_key) references plan_item
);

create table plan_chunk (
    plan_id uuid not null references plan_ref,
    party text not null,
    chunk integer not null,
    raised integer not null,
    primary key (plan_id, party, chunk)
);

-- Raised by the ten thousand, so: few indexes, no foreign keys (the plan's row is locked while its chunk is raised).
create table assignment (
    id uuid primary key,
    plan_id uuid not null,
    unit_id uuid not null,
    item_key text not null,
    role text not null,
    relation text not null,
    original_due date,
    due date,
    stage text not null,
    version bigint not null,
    raised_at timestamptz not null,
    changed_at timestamptz not null,
    waits_for text,
    reason text,
    percent integer,
    note text,
    result text,
    evidence text,
    completed_at timestamptz,
    completed_by text,
    confirmed_at timestamptz,
    confirmed_by text,
    constraint assignment_once unique (plan_id, unit_id, item_key)
);
create index assignment_unit on assignment (unit_id);
-- What waits for the assigner's decision; empty while work is only being given out.
create index assignment_to_decide on assignment (plan_id) where stage in ('completed', 'declined');

-- How an assignment stood after each change; before the first it stood as it was raised.
create table assignment_step (
    assignment_id uuid not null,
    version bigint not null,
    at timestamptz not null,
    action text not null,
    stage text not null,
    due date,
    completed_at timestamptz,
    actor text not null,
    acting_unit uuid,
    said text,
    refers_to text,
    primary key (assignment_id, version)
);
