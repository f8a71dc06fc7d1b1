-- Why: a unit has one inbox, here; so what plan- and report-service ask of it is known here too, as far as an inbox shows it.

-- A fulfilled mandate stays, so that its raising, heard late or again, does not bring it back.
create table mandate_ref (
    id uuid primary key,
    plan_id uuid not null,
    unit_id uuid not null,
    open boolean not null,
    asks text,
    due date,
    since timestamptz
);
create index mandate_open on mandate_ref (unit_id) where open;

-- As the last of its events left it; plan, regime and due date are what its opening said.
create table obligation_ref (
    id uuid primary key,
    sequence bigint not null,
    unit_id uuid not null,
    period text not null,
    state text not null,
    since timestamptz not null,
    regime_id uuid,
    plan_id uuid,
    due date,
    reason text,
    reviewers uuid[] not null default '{}'
);
create index obligation_owed on obligation_ref (unit_id) where state in ('open', 'returned');
create index obligation_to_review on obligation_ref using gin (reviewers) where state = 'submitted';

-- What a consolidator has to sign: each period of its regimes that somebody owes and it has not signed.
create table regime_ref (
    id uuid primary key,
    plan_id uuid not null,
    consolidators uuid[] not null
);
create index regime_consolidators on regime_ref using gin (consolidators);

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
    primary key (regime_id, period, unit_id)
);
