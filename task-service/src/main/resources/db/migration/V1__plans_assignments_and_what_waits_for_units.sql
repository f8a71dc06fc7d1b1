-- Why: plans arrive as events, their members in chunks; from both follow the assignments, one for plan × unit × item.
-- A unit has one inbox, here; so what plan- and report-service ask of it is known here too, as far as an inbox shows it.

-- ── what is known of issued plans ─────────────────────────────────────────────────────────────────────────────────

-- The owner decides on what the plan gave: its issuer, or the issuer's heir.
-- The last two columns count what was raised from it, for plan-assignments events.
create table plan_ref (
    id uuid primary key,
    edition integer not null,
    issuer_id uuid not null,
    owner_id uuid not null,
    number text,
    title text not null,
    raised_sequence bigint not null default 0,
    raised_total bigint not null default 0
);
create index plan_ref_owner on plan_ref (owner_id);

-- Every plan lies below itself and below all that it carries out, over any number of tiers.
create table plan_below (
    ancestor_id uuid not null,
    plan_id uuid not null,
    primary key (ancestor_id, plan_id)
);
create index plan_below_plan on plan_below (plan_id);

-- An outside event on which items wait, of any number of units.
create table plan_condition (
    plan_id uuid not null references plan_ref,
    key text not null,
    text text not null,
    primary key (plan_id, key)
);

-- A duty or task as the last edition that names it wrote it.
create table plan_item (
    plan_id uuid not null references plan_ref,
    key text not null,
    edition integer not null,
    ordinal integer not null,
    kind text not null,
    text text not null,
    due date,
    recurrence text,
    waits_for text,
    produces text,
    primary key (plan_id, key),
    foreign key (plan_id, waits_for) references plan_condition
);

create table plan_holder (
    plan_id uuid not null,
    addressee text not null,
    item_key text not null,
    role text not null,
    relation text not null,
    primary key (plan_id, addressee, item_key, role, relation),
    foreign key (plan_id, item_key) references plan_item
);

-- Which chunks of members were worked off.
create table plan_chunk (
    plan_id uuid not null references plan_ref,
    addressee text not null,
    chunk integer not null,
    primary key (plan_id, addressee, chunk)
);

-- ── assignments ───────────────────────────────────────────────────────────────────────────────────────────────────

-- Raised by the ten thousand, so: few indexes, no foreign keys (the plan's row is locked while its chunk is raised).
-- The unit is who was given it; the owner, who answers for it: the same, or its heir. turn_since: when it came to
-- whoever has to act on it now, or came back to them.
create table assignment (
    id uuid primary key,
    plan_id uuid not null,
    unit_id uuid not null,
    owner_id uuid not null,
    item_key text not null,
    edition integer not null,
    role text not null,
    relation text not null,
    original_due date,
    due date,
    stage text not null,
    version bigint not null,
    raised_at timestamptz not null,
    changed_at timestamptz not null,
    turn_since timestamptz not null,
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
create index assignment_owner on assignment (owner_id);
create index assignment_inherited on assignment (unit_id) where owner_id <> unit_id;
-- Where it is the assigner's turn (Stage.turn; a test holds the words); empty while work is only being given out.
create index assignment_to_decide on assignment (plan_id) where stage in ('completed', 'declined');

-- How an assignment stood after each change; before the first it stood as it was raised. held_role, held_relation:
-- its part until then, where the change made that stronger.
create table assignment_step (
    assignment_id uuid not null,
    version bigint not null,
    at timestamptz not null,
    action text not null,
    stage text not null,
    due date,
    completed_at timestamptz,
    confirmed_at timestamptz,
    reason text,
    percent integer,
    note text,
    result text,
    evidence text,
    held_role text,
    held_relation text,
    actor text not null,
    acting_unit uuid,
    said text,
    refers_to text,
    primary key (assignment_id, version)
);

-- The assignments of ended units that came together in an heir's one; that of a split unit has several heirs.
create table assignment_origin (
    assignment_id uuid not null references assignment,
    origin_id uuid not null references assignment,
    primary key (assignment_id, origin_id),
    check (assignment_id <> origin_id)
);
create index assignment_origin_origin on assignment_origin (origin_id);

-- ── what others ask of units ──────────────────────────────────────────────────────────────────────────────────────

-- A fulfilled mandate stays, so that its raising, coming late or again, does not bring it back.
create table mandate_ref (
    id uuid primary key,
    plan_id uuid not null,
    unit_id uuid not null,
    owner_id uuid not null,
    open boolean not null,
    asks text,
    due date,
    relation text,
    since timestamptz
);
create index mandate_open on mandate_ref (owner_id) where open;

-- As the last of its events left it; plan, regime, due date and relation are what its opening said.
create table obligation_ref (
    id uuid primary key,
    sequence bigint not null,
    unit_id uuid not null,
    owner_id uuid not null,
    period text not null,
    state text not null,
    since timestamptz not null,
    regime_id uuid,
    plan_id uuid,
    due date,
    relation text,
    reason text,
    subject text,
    reviewers uuid[] not null default '{}'
);
create index obligation_owed on obligation_ref (owner_id) where state in ('open', 'returned', 'withdrawn', 'unit-ended');
create index obligation_to_review on obligation_ref using gin (reviewers) where state in ('submitted', 'restating');

-- What a reviewer has to consolidate and sign: each period of its regimes that somebody owes and it has not signed.
-- The reviewers are those of the last event that names any.
create table regime_ref (
    id uuid primary key,
    sequence bigint not null,
    plan_id uuid not null,
    reviewers uuid[] not null
);
create index regime_reviewers on regime_ref using gin (reviewers);
-- An older event names nobody: then it is the issuer of the plan.
create index regime_of_issuer on regime_ref (plan_id) where reviewers = '{}';

create table regime_period (
    regime_id uuid not null,
    period text not null,
    due date,
    since timestamptz not null,
    primary key (regime_id, period)
);

create table regime_signed (
    regime_id uuid not null,
    period text not null,
    unit_id uuid not null,
    signed_at timestamptz,
    outdated_at timestamptz,
    primary key (regime_id, period, unit_id)
);
