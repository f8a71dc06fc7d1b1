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

-- Whatever bytes came are kept: text could hold neither a NUL nor what is no UTF-8. Offsets begin anew where a topic was
-- deleted and made again, so a place alone does not tell two letters apart.
create table dead_letter (
    id uuid primary key,
    topic text not null,
    partition integer not null,
    "offset" bigint not null,
    fingerprint bytea not null default '',
    key bytea,
    type text not null,
    headers text not null,
    payload bytea,
    error text not null,
    failed_at timestamptz not null default now(),
    replayed_at timestamptz,
    discarded_at timestamptz,
    reason text,
    unique (topic, partition, "offset", fingerprint),
    check (replayed_at is null or discarded_at is null)
);

-- Who carries the outbox to Kafka, until when: one at a time, and one that hangs is followed by another.
create table relay (
    one boolean primary key default true check (one),
    holder uuid,
    fence bigint not null default 0,
    until timestamptz not null default '-infinity'
);
insert into relay default values;

-- The topics that were made, so that the loss of one is known for what it is.
create table topic (
    name text primary key,
    kafka_id text not null,
    lost_at timestamptz
);

-- Who changed what, for which unit, by whose post, when and why. No version of anything twice; what no event tells of
-- has no sequence.
create table audit (
    id uuid primary key,
    at timestamptz not null,
    actor text not null,
    acting_unit uuid,
    by_post_of uuid,
    reason text,
    aggregate text not null,
    aggregate_id uuid not null,
    sequence bigint,
    action text not null,
    trace_id text,
    before json,
    after json,
    constraint no_version_twice unique (aggregate_id, sequence, aggregate)
);
create index audit_of_unit on audit (acting_unit, id) where acting_unit is not null;

-- Append only. Who owns the tables may not be who runs the service (docs/adr/0050): its role is left to insert and read;
-- the trigger stops everybody else from a mistake.
create function audit_stands() returns trigger language plpgsql as $$
begin
    raise exception 'an audit record is neither changed nor deleted' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_stands before update or delete or truncate on audit
    for each statement execute function audit_stands();
do $$
declare
    role regrole;
begin
    for role in
        select distinct g.grantee::regrole from pg_class c, aclexplode(c.relacl) g
        where c.oid = 'audit'::regclass and g.grantee not in (0, c.relowner)
    loop
        execute format('revoke all on audit from %s', role);
        execute format('grant select, insert on audit to %s', role);
    end loop;
end $$;

create table idempotency (
    actor text not null,
    key text not null,
    request_hash bytea not null,
    status integer not null,
    headers text not null,
    body text,
    asked text[] not null default '{}',
    at timestamptz not null default now(),
    primary key (actor, key)
);
create index idempotency_age on idempotency (at);

-- The local run's clock: one row, absent in production.
create table clock (
    one boolean primary key default true check (one),
    offset_ms bigint not null
);
