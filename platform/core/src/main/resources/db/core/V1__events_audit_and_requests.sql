-- Why: a change, its event and its audit record are one transaction; what came in is taken once.
-- The outbox has the columns of Debezium's EventRouter, so that Debezium could take the relay's place: aggregatetype
-- names the topic and aggregateid is the key. An event that tells of many aggregates has no subject and no sequence.
create table outbox (
    position bigint generated always as identity primary key,
    id uuid not null,
    aggregatetype text not null,
    aggregateid uuid not null,
    subject uuid,
    sequence bigint,
    type text not null,
    payload text not null,
    occurred_at timestamptz not null,
    acting_unit uuid,
    traceparent text,
    check ((subject is null) = (sequence is null))
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 20000);

create table inbox (
    event_id uuid primary key,
    received_at timestamptz not null default now()
);

create table dead_letter (
    id uuid primary key,
    event_id uuid,
    topic text not null,
    partition integer not null,
    "offset" bigint not null,
    key text,
    type text not null,
    headers text not null,
    payload text,
    error text not null,
    failed_at timestamptz not null default now(),
    replayed_at timestamptz,
    unique (topic, partition, "offset")
);

-- Append only: who changed what, for which unit, on whose behalf, when and why. No version of anything twice.
create table audit (
    id uuid primary key,
    at timestamptz not null,
    actor text not null,
    acting_unit uuid,
    by_post_of uuid,
    reason text,
    aggregate text not null,
    aggregate_id uuid not null,
    sequence bigint not null,
    action text not null,
    trace_id text,
    constraint no_version_twice unique (aggregate_id, sequence, aggregate)
);

create table idempotency (
    actor text not null,
    key text not null,
    request_hash bytea not null,
    status integer not null,
    headers text not null,
    body text,
    at timestamptz not null default now(),
    primary key (actor, key)
);
create index idempotency_age on idempotency (at);

-- The local run's clock: one row, absent in production.
create table clock (
    one boolean primary key default true check (one),
    offset_ms bigint not null
);
