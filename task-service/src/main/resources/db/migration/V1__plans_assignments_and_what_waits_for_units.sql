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

-- An outside event on which items wait, of any number of units. Met once, it is met for all, also for who is given
-- such an item later.
create table plan_condition (
    plan_id uuid not null references plan_ref,
    key text not null,
    text text not null,
    met_at timestamptz,
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

-- What a plan asks of addressees by a mandate, and the duty that this is in its text, where it says.
create table plan_mandate (
    plan_id uuid not null references plan_ref,
    asks text not null,
    item_key text,
    unique nulls not distinct (plan_id, asks, item_key)
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
-- whoever has to act on it now, or came back to them. first_completed_at and first_due judge for ever whether it was in
-- time. What was recalled keeps the columns of the state before it, stage_before.
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
    extended boolean not null default false,
    extended_from date,
    asked_due date,
    asked_reason text,
    asked_at timestamptz,
    asked_refusal text,
    first_completed_at timestamptz,
    first_due date,
    stage text not null,
    stage_before text,
    reason_before text,
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
    constraint assignment_once unique (plan_id, unit_id, item_key),
    check (completed_at is null or first_completed_at is not null)
);
create index assignment_owner on assignment (owner_id);
create index assignment_inherited on assignment (unit_id) where owner_id <> unit_id;
-- Where it is the assigner's turn (Stage.turn; a test holds the words); empty while work is only being given out.
create index assignment_to_decide on assignment (plan_id) where stage in ('completed', 'declined');
create index assignment_asked on assignment (plan_id) where asked_due is not null and asked_refusal is null;
create index assignment_waiting on assignment (plan_id, waits_for) where stage = 'waiting';

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
    version bigint not null,
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
create index mandate_of_unit on mandate_ref (unit_id, plan_id);

-- What answers a mandate, as long as it does: the plan, where it was one.
create table mandate_answer (
    mandate_id uuid primary key,
    plan_id uuid not null,
    answered_by uuid,
    answered_at timestamptz not null
);
create index mandate_answer_plan on mandate_answer (plan_id);

-- What is one demand: the mandate of a unit, and the assignment of the unit to make what the mandate asks for, as the
-- plan's text names it or by its product. Whoever only helps with a duty does not make its product.
create view mandate_duty as
select m.id as mandate_id, a.id as assignment_id
from mandate_ref m
join assignment a on a.plan_id = m.plan_id and a.unit_id = m.unit_id
join plan_item i on i.plan_id = a.plan_id and i.key = a.item_key
where a.role in ('lead', 'standing', 'consolidate', 'perform')
  and (exists (select 1 from plan_mandate d where d.plan_id = m.plan_id and d.asks = m.asks and d.item_key = a.item_key)
    or i.recurrence is null
      and i.produces = case m.asks when 'own-plan' then 'plan' when 'council-resolution' then 'resolution' end);

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
    regime_key text,
    form text,
    subject text,
    reason text,
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
    reviewers uuid[] not null,
    key text,
    form text
);
create index regime_reviewers on regime_ref using gin (reviewers);
-- An older event names nobody: then it is the issuer of the plan.
create index regime_of_issuer on regime_ref (plan_id) where reviewers = '{}';

create table regime_period (
    regime_id uuid not null,
    period text not null,
    due date,
    since timestamptz not null,
    subject text,
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
