-- Why: an issued plan falls on its addressees once, in chunks that survive a crash; the expansion is kept with its day.
create table plan_member (
    plan uuid not null references plan,
    addressee text not null,
    unit uuid not null,
    place integer not null,
    on_day date not null,
    primary key (plan, addressee, unit)
);
create index plan_member_unit on plan_member (unit, plan);

create table mandate (
    id uuid primary key,
    plan uuid not null references plan,
    unit uuid not null,
    level text not null,
    track text not null,
    asks text not null,
    all_asks text[] not null,
    addressees text[] not null,
    due date,
    state text not null check (state in ('open', 'fulfilled')),
    fulfilled_by uuid references plan,
    fulfilled_at timestamptz,
    raised_at timestamptz not null,
    version bigint not null,
    unique (plan, unit),
    check ((state = 'fulfilled') = (fulfilled_by is not null))
);
create index mandate_unit on mandate (unit, state, id);

-- One row a plan that falls on somebody: how far it has come. last_turn makes the turns fair.
create table fan_out (
    plan uuid primary key references plan,
    on_day date not null,
    last_turn timestamptz not null,
    raised_up_to uuid,
    raising_ended boolean not null default false,
    chunks integer not null default 0,
    mandates integer not null default 0,
    assignments_expected bigint,
    obligations_expected bigint,
    ended_at timestamptz
);
create index fan_out_open on fan_out (last_turn) where ended_at is null;

-- What task- and report-service say they have made of a plan.
create table plan_assignments (
    plan uuid primary key,
    raised bigint not null
);

create table plan_obligations (
    plan uuid primary key,
    opened bigint not null
);
