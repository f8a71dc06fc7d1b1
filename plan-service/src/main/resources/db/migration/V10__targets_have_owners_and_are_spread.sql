-- Why: a target can be given to somebody after the issue, and be spread over the units below.

-- Who answers for a target, as its issuer said after the issue; what was said before stands in the audit.
create table target_owner (
    plan uuid not null references plan,
    target text not null,
    unit uuid not null,
    relation text not null check (relation in ('ordered', 'requested')),
    reason text,
    at timestamptz not null,
    primary key (plan, target)
);
create index target_owner_unit on target_owner (unit, plan);

-- How a target is spread: an aggregate of its own. Its decisions count from 1: at most one is in force, one a draft.
create table apportionment (
    id uuid primary key,
    plan uuid not null references plan,
    target text not null,
    version bigint not null,
    unique (plan, target)
);

create table apportionment_decision (
    apportionment uuid not null references apportionment,
    number integer not null check (number > 0),
    state text not null check (state in ('draft', 'frozen', 'superseded')),
    method text not null check (method in ('equal', 'weights', 'population', 'baseline', 'by-hand')),
    total numeric not null,
    decimals integer not null,
    reason text,
    document text,
    document_date date,
    made_at timestamptz not null,
    frozen_at timestamptz,
    primary key (apportionment, number),
    check ((state = 'draft') = (frozen_at is null))
);
create unique index apportionment_draft on apportionment_decision (apportionment) where state = 'draft';
create unique index apportionment_in_force on apportionment_decision (apportionment) where state = 'frozen';

-- fixed: as the unit itself proposed; counter: what it proposes instead.
create table share (
    apportionment uuid not null,
    number integer not null,
    place integer not null,
    unit uuid not null,
    figure numeric,
    value numeric not null check (value >= 0),
    fixed boolean not null,
    counter numeric check (counter >= 0),
    counter_reason text,
    counter_at timestamptz,
    counter_answer text check (counter_answer in ('open', 'taken', 'refused')),
    answer_reason text,
    primary key (apportionment, number, unit),
    foreign key (apportionment, number) references apportionment_decision,
    check ((counter is null) = (counter_answer is null)),
    check ((counter is null) = (counter_reason is null)),
    check ((counter is null) = (counter_at is null))
);
create index share_unit on share (unit);
