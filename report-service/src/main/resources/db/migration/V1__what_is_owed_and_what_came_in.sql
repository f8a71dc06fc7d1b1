-- Why: an obligation exists before any report, and what was received is only ever added to.

-- What plans say that reports need: parties to expand, targets to judge.
create table plan (
    id uuid primary key,
    edition integer not null,
    issuer uuid not null,
    issuer_track text not null,
    number text,
    symbol text,
    kind text not null,
    title text not null,
    issued_on date not null,
    parties jsonb not null,
    targets jsonb not null
);
create index plan_issuer on plan (issuer);

create table plan_member (
    plan_id uuid not null references plan,
    party text not null,
    unit_id uuid not null,
    on_day date not null,
    primary key (plan_id, party, unit_id)
);

-- One edition of a form, its indicators' definitions pinned.
create table form (
    code text not null,
    version integer not null,
    sample boolean not null,
    indicators jsonb not null,
    primary key (code, version)
);

create table regime (
    id uuid primary key,
    plan_id uuid not null references plan,
    key text not null,
    version bigint not null,
    kind text not null,
    frequency text,
    deadline_day integer,
    deadline_month integer,
    deadline_rule text,
    deadline_offset text,
    window_rule text not null,
    trigger_text text,
    form_code text,
    form_version integer,
    body text,
    who text[] not null,
    to_parties text[] not null,
    to_text text,
    via text,
    receivers uuid[] not null,
    consolidators uuid[] not null,
    next_period text,
    next_opens date,
    asked integer not null default 0,
    opened_at timestamptz not null,
    unique (plan_id, key)
);
create index regime_to_open on regime (next_opens) where next_opens is not null;

-- A period of a regime as it was opened; for an ad hoc request its subject and who asked.
create table regime_period (
    regime_id uuid not null references regime,
    period text not null,
    from_day date not null,
    to_day date not null,
    due date,
    window_stated boolean not null,
    members_on date not null,
    at_issue boolean not null,
    subject text,
    asked_by text,
    asked_for uuid,
    primary key (regime_id, period)
);

create table obligation (
    id uuid primary key,
    regime_id uuid not null references regime,
    plan_id uuid not null,
    unit_id uuid not null,
    area uuid,
    level text not null,
    period text not null,
    due date,
    form_code text,
    form_version integer,
    relation text not null,
    members_on date not null,
    opened_at timestamptz not null,
    version bigint not null,
    state text not null,
    report_version integer not null,
    late boolean not null,
    submitted_at timestamptz,
    submitted_by text,
    unique (regime_id, period, unit_id)
) with (fillfactor = 70);
create index obligation_unit on obligation (unit_id, period);
create index obligation_form_area on obligation (form_code, period, area) where form_code is not null;
create index obligation_regime_area on obligation (regime_id, period, area);
create index obligation_plan on obligation (plan_id, id);
create index obligation_unplaced on obligation (unit_id) where area is null;

-- One version is one row with its cells inside; rows are never changed.
create table report_version (
    obligation_id uuid not null references obligation,
    version integer not null,
    submitted_at timestamptz not null,
    submitted_by text not null,
    late boolean not null,
    narrative text,
    cells jsonb not null,
    notes jsonb,
    primary key (obligation_id, version)
) with (toast_tuple_target = 8160);

create table review (
    obligation_id uuid not null references obligation,
    report_version integer not null,
    outcome text not null,
    at timestamptz not null,
    reviewer text not null,
    reviewer_unit uuid not null,
    reasons jsonb not null,
    primary key (obligation_id, report_version)
);

create table report_draft (
    obligation_id uuid primary key references obligation,
    body jsonb not null,
    saved_at timestamptz not null,
    saved_by text not null
);

-- The running total behind plan-obligations events, one sequence a plan.
create table plan_obligations (
    plan_id uuid primary key,
    version bigint not null,
    total integer not null
);
