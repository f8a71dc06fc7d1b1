-- Why: who connects to the state's systems by HTTP hears the same events as a consumer on Kafka, from the first on, each
-- within what it may read. All that was told is kept, in one order for all.

-- An event as it was told. arrived: in which order it came here. position: in which order readers get it; null while what
-- it speaks of is not known here yet. An event that concerns more readers than before is told again, as another row.
-- units: whom it names.
create table event (
    arrived bigint generated always as identity primary key,
    position bigint unique,
    id uuid not null,
    type text not null,
    source text not null,
    key uuid not null,
    subject uuid,
    sequence bigint,
    time timestamptz not null,
    acting_unit uuid,
    trace_parent text,
    data text not null,
    audience text not null,
    plan_id uuid,
    regime_id uuid,
    units uuid[] not null
);
create index event_waits_for_plan on event (plan_id) where position is null;
create index event_waits_for_regime on event (regime_id) where position is null;
create index event_of_plan on event (plan_id, position) where plan_id is not null;

-- The last position. feed: a position means nothing in the stream of another database. Whoever adds events holds the row,
-- so that positions become visible in their order.
create table stream_end (
    one boolean primary key default true check (one),
    feed text not null default left(md5(gen_random_uuid()::text), 8),
    last bigint not null default 0
);
insert into stream_end default values;

-- A plan in force. complete: everybody whom it asked first is known.
create table plan (
    id uuid primary key,
    issuer uuid,
    complete boolean not null default false
);

-- The plans that a plan carries out, at any distance.
create table plan_above (
    plan_id uuid not null,
    above_id uuid not null,
    primary key (plan_id, above_id)
);

-- Whom a plan names, or who answers for a target of it.
create table plan_unit (
    plan_id uuid not null,
    unit_id uuid not null,
    primary key (plan_id, unit_id)
);

-- A regime of reports. units: who receives and who consolidates them.
create table regime (
    id uuid primary key,
    units uuid[] not null
);
