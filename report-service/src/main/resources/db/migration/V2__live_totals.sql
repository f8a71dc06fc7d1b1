-- Why: a node is recomputed from its children whenever a mark says so; marks are only added and taken away, so a
-- submission never waits for a total.
-- A scope is a form (figures and counts over all plans that use it) or, absent here, a regime (its own counts).
create table roll_up_scope (
    id uuid primary key,
    form_code text not null
);

create table roll_up_node (
    scope uuid not null,
    period text not null,
    area uuid not null,
    parent uuid,
    depth integer not null,
    cells jsonb,
    counts jsonb,
    as_of timestamptz,
    computed_at timestamptz,
    primary key (scope, period, area)
) with (fillfactor = 70, toast_tuple_target = 8160);
create index roll_up_children on roll_up_node (scope, period, parent);

-- due_at and computed_at are the database's own time, not the service's clock, which a local run may move.
create table roll_up_mark (
    id bigint generated always as identity primary key,
    scope uuid not null,
    period text not null,
    area uuid not null,
    depth integer not null,
    due_at timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);
