-- Why: a system that cannot ask for events again and again is sent them, each time one, in the order of the stream, until it
-- has taken them.

-- Who is sent what. unit_id: for which unit; actor: in whose reading. position: behind the last event that was taken or was
-- none for it. due_at, leased_until: by the machine's time. lease: who sends for it just now, one at a time; one that hangs is
-- followed by another. former_secret signs beside the new one for a while.
create table subscription (
    id uuid primary key,
    version bigint not null,
    unit_id uuid not null,
    actor text not null,
    name text not null,
    url text not null,
    types text[] not null,
    under_id uuid,
    plan_id uuid,
    secret text not null,
    former_secret text,
    former_until timestamptz,
    state text not null check (state in ('active', 'paused', 'disabled', 'deleted')),
    disabled_for text,
    made_at timestamptz not null,
    position bigint not null,
    failures integer not null default 0,
    failing_since timestamptz,
    due_at timestamptz not null default now(),
    lease uuid,
    leased_until timestamptz,
    check ((state = 'disabled') = (disabled_for is not null))
);
create index subscription_of_unit on subscription (unit_id) where state <> 'deleted';
create index subscription_due on subscription (due_at) where state = 'active';

-- What was tried, and what came back.
create table attempt (
    id uuid primary key,
    subscription_id uuid not null references subscription (id),
    at timestamptz not null,
    event_id uuid,
    type text,
    status integer,
    milliseconds bigint not null,
    failure text,
    detail text,
    next_at timestamptz
);
create index attempt_of_subscription on attempt (subscription_id, id);
create index attempt_age on attempt (at);
