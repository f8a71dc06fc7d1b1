-- Why: an obligation exists before any report, and what was received is only ever added to.

-- What plans say that reports need: addressees to expand, targets to judge.
create table plan (
    id uuid primary key,
    edition integer not null,
    issuer uuid not null,
    number text,
    symbol text,
    kind text not null,
    title text not null,
    issued_on date not null,
    addressees jsonb not null,
    targets jsonb not null
);
create index plan_issuer on plan (issuer);

-- Whom an addressee has meant, from which day on.
create table plan_member (
    plan_id uuid not null references plan,
    addressee text not null,
    unit_id uuid not null,
    on_day date not null,
    primary key (plan_id, addressee, unit_id)
);

-- One edition of a form, its indicators' definitions pinned.
create table form (
    code text not null,
    version integer not null,
    sample boolean not null,
    indicators jsonb not null,
    primary key (code, version)
);

-- A reporting rule. who_relation goes with who, entry by entry: ordered or requested, as the plan was issued.
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
    who_relation text[] not null check (cardinality(who_relation) = cardinality(who)),
    to_addressees text[] not null,
    to_text text,
    via text,
    receivers uuid[] not null,
    consolidators uuid[] not null,
    early text not null default 'flag',
    periods_left_out jsonb not null default '[]',
    next_period text,
    next_opens date,
    ended_on date,
    end_reason text,
    end_decision text,
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
create index regime_period_runs on regime_period (to_day);

-- A day within a period on which units begin: then it is looked at whether they owe the rest.
create table regime_period_check (
    regime_id uuid not null,
    period text not null,
    on_day date not null,
    primary key (on_day, regime_id, period),
    foreign key (regime_id, period) references regime_period
);

-- The last day of a period's data, where the plan states it.
create function data_end_of(regime uuid, of_period text) returns date language sql stable parallel safe as $$
    select p.to_day from regime_period p where p.regime_id = regime and p.period = of_period and p.window_stated
$$;

-- What was asked for out of turn.
create function subject_of(regime uuid, of_period text) returns text language sql stable parallel safe as $$
    select p.subject from regime_period p where p.regime_id = regime and p.period = of_period
$$;

-- Who owes nothing for a period though the plan's words might mean it: said, never silent.
create table period_left_out (
    regime_id uuid not null,
    period text not null,
    unit_id uuid not null,
    addressee text not null,
    reason text not null,
    primary key (regime_id, period, unit_id, addressee),
    foreign key (regime_id, period) references regime_period
);

-- What one unit owes for one period. Its figures stay with unit and area for ever; who has to answer it is the owner,
-- the unit itself until another takes its work over, so that the work of several can come to one.
create table obligation (
    id uuid primary key,
    regime_id uuid not null references regime,
    plan_id uuid not null,
    unit_id uuid not null,
    owner_id uuid not null,
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
    early boolean not null default false,
    original_due date,
    unit_ended date,
    settled_on date,
    released_from text,
    restated_by text,
    unique (regime_id, period, unit_id)
) with (fillfactor = 70);
create index obligation_unit on obligation (unit_id, period);
create index obligation_taken_over on obligation (owner_id) where owner_id <> unit_id;
create index obligation_form_area on obligation (form_code, period, area) where form_code is not null;
create index obligation_regime_area on obligation (regime_id, period, area);
create index obligation_plan on obligation (plan_id, id);
create index obligation_unplaced on obligation (unit_id) where area is null;

-- Whose part one report answers beside its own unit's, and for which days: filled when units come together.
create table obligation_origin (
    obligation_id uuid not null references obligation,
    unit_id uuid not null,
    from_day date,
    to_day date,
    primary key (obligation_id, unit_id)
);

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
    origin text,
    reason text,
    primary key (obligation_id, version)
) with (toast_tuple_target = 8160);

-- What was decided of an obligation beside its reports: waived, closed, moved, reopened. Rows are never changed.
create table obligation_decision (
    obligation_id uuid not null references obligation,
    version bigint not null,
    kind text not null,
    at timestamptz not null,
    actor text not null,
    unit_id uuid not null,
    reason text not null,
    decision_number text,
    decision_date date,
    due_before date,
    due_after date,
    primary key (obligation_id, version)
);

-- A correction of an accepted report, beside the figure in force until somebody decides; its cells become a version then.
create table restatement (
    obligation_id uuid not null references obligation,
    number integer not null,
    report_version integer not null,
    proposed_at timestamptz not null,
    proposed_by text not null,
    reason text not null,
    narrative text,
    cells jsonb not null,
    notes jsonb,
    outcome text,
    decided_at timestamptz,
    decided_by text,
    decided_reason text,
    primary key (obligation_id, number)
);
create unique index restatement_pending on restatement (obligation_id) where outcome is null;

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

-- The live totals. A scope is a form (figures and counts over all plans that use it); what is no form is a regime (its
-- own counts). A node is recomputed from its children whenever a mark says so; marks are only added and taken away, so
-- a submission never waits for a total.
create table roll_up_scope (
    id uuid primary key,
    form_code text not null
);

-- parent is the area above on the last day of the period, or the last line of an area that ended before.
create table roll_up_node (
    scope uuid not null,
    period text not null,
    area uuid not null,
    parent uuid,
    depth integer not null,
    cells jsonb,
    counts jsonb,
    as_of timestamptz,
    primary key (scope, period, area)
) with (fillfactor = 70, toast_tuple_target = 8160);
-- The parent first: beside the primary key, a planner without statistics took the other order for a node's own place.
create index roll_up_children on roll_up_node (parent, scope, period);
create index roll_up_area on roll_up_node (area);

-- One sweep goes from the deepest marks to the centre and then rests; each depth is found without reading all marks.
create table roll_up_mark (
    id bigint generated always as identity primary key,
    scope uuid not null,
    period text not null,
    area uuid not null,
    depth integer not null
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);
create index roll_up_mark_depth on roll_up_mark (depth, id);

-- What a consolidator signs is its own figure with its own sources, apart from the live totals, and stays.
create table consolidation (
    id uuid not null,
    regime_id uuid not null references regime,
    plan_id uuid not null,
    period text not null,
    version integer not null,
    unit_id uuid not null,
    basis text not null,
    signed_at timestamptz not null,
    signed_by text not null,
    narrative text,
    cells jsonb not null,
    members jsonb not null,
    gaps jsonb not null,
    receivers uuid[] not null,
    form_code text,
    form_version integer,
    primary key (id, version),
    unique (regime_id, period, unit_id, version)
);
create index consolidation_plan on consolidation (plan_id);
