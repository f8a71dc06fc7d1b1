-- Why: what a consolidator signs is its own figure with its own sources, apart from the live totals, and stays.
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
